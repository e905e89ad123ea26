import Glibc
import Grounding

/// Searches for cheaper plans and the improvement of the best one, which take turns on one thread.
///
/// Turns are measured in effort (`SearchEffort`) and grow, so that short searches are not held up and
/// long ones seldom interrupted. Both sides know the cost of the best plan at any time. Where there is
/// a second thread, the improvement has that to itself, and turns are short looks at what it found.
struct ImprovementTurns {
  static let improverName = "improvement"
  /// The effort of each side in the first turn.
  private static let firstTurn = SearchEffort.second / 5
  /// The effort after which a greedy search gives way to the next: it looks at estimates alone, and
  /// the bound may have cut off all that they point to.
  private static let greedyPatience = 5 * SearchEffort.second
  /// The effort of searches between two looks at what the improver's thread has found.
  private static let look = SearchEffort.second / 50
  /// Microseconds between two looks when no search is left.
  private static let interval: UInt32 = 1_000
  /// By how much the total effort grows from turn to turn.
  private static let growth = 1.5

  private let planning: PlanningRun
  private let recipes: [SearchRecipe]
  private var index = 0
  private var lane: SearchLane?
  /// The effort of the lanes before this one.
  private var earlierEffort = 0
  private var improver: PlanImprover?
  /// The improver's thread, if it has one.
  private var improverThread: PlanImproverThread?
  /// The cost of the plan that the improver's thread was told last.
  private var toldCost = Int.max

  init(_ planning: PlanningRun) {
    self.planning = planning
    let costs = planning.task.costs
    let costsDiffer = costs.contains { $0 != costs[0] }
    // Where all costs are equal, a greedy search has found the first plan already.
    recipes = planning.configuration.improvement.filter { costsDiffer || !$0.isGreedy }
  }

  /// What the searches of the improver did, if there was one.
  var improverStatistics: [SearchStatistics] {
    if let improverThread { return [improverThread.statistics] }
    return improver.map { [$0.statistics] } ?? []
  }

  /// Whether the improver has nothing left to try.
  private var isImproverDone: Bool { improverThread?.isDone ?? improver?.isDone ?? true }

  /// Takes turns until nothing is left to do; gives the final status.
  mutating func run() throws(SearchError) -> SearchResult.Status {
    defer { improverThread?.interrupt() }
    var limit = Self.firstTurn
    while true {
      try improve(untilEffort: limit)
      if planning.result.bestPlan?.cost == 0 {
        finishLane()
        return .solvedOptimally
      }
      if index < recipes.count {
        if let status = try search(untilEffort: limit) {
          finishLane()
          return status
        }
      } else if isImproverDone {
        // Its last plan may not have been taken yet.
        try improve(untilEffort: limit)
        break
      } else if planning.result.hasRunShortOfMemory, planning.budget.timeLimit == nil {
        // The improver may go on for ever; whoever sets no time limit waits for an end.
        break
      }
      if let reason = planning.budget.poll() {
        finishLane()
        try improve(untilEffort: 0)
        return .stopped(reason)
      }
      if improverThread == nil {
        limit = Int(min(Double(limit) * Self.growth, 1e18))
      } else {
        limit += Self.look
        if index == recipes.count { usleep(Self.interval) }
      }
    }
    if planning.result.hasRunShortOfMemory { return .stopped(.memory) }
    return planning.result.plans.isEmpty ? .incomplete : .solved
  }

  /// Gives the improver its turn, or exchanges plans with its thread.
  private mutating func improve(untilEffort limit: Int) throws(SearchError) {
    guard let best = planning.result.bestPlan else { return }
    if planning.threads > 1, improver == nil, improverThread == nil {
      let thread = PlanImproverThread(
        best.operators, task: planning.searchTask, budget: planning.budget, seed: planning.seed)
      if thread.start() {
        improverThread = thread
        toldCost = best.cost
      }
    }
    if let improverThread {
      if let plan = improverThread.takeImproved() {
        let cost = PlanImprover.cost(of: plan[...], in: planning.searchTask)
        toldCost = min(toldCost, cost)
        if cost < best.cost { try planning.accept(plan, from: Self.improverName) }
      }
      if let best = planning.result.bestPlan, best.cost < toldCost {
        improverThread.adopt(best.operators)
        toldCost = best.cost
      }
      return
    }
    if improver == nil {
      improver = PlanImprover(
        best.operators, task: planning.searchTask, budget: Budget(partOf: planning.budget),
        seed: planning.seed)
    }
    guard let improver else { return }
    improver.adopt(best.operators)
    while !improver.isDone, improver.effort < limit, planning.budget.poll() == nil {
      if improver.run(untilEffort: limit) {
        try planning.accept(improver.plan, from: Self.improverName)
      } else {
        break
      }
    }
  }

  /// Gives the searches their turn.
  ///
  /// - Returns: the final status if a search has the last word.
  private mutating func search(
    untilEffort limit: Int
  ) throws(SearchError) -> SearchResult.Status? {
    while index < recipes.count {
      let lane = try currentLane()
      let (rest, isLarge) = limit.subtractingReportingOverflow(earlierEffort)
      // With nothing else to do the search need not be interrupted.
      let isAlone = isImproverDone && improverThread == nil
      let patience = recipes[index].isGreedy && !isLast ? Self.greedyPatience : .max
      guard
        let end = try lane.run(untilEffort: min(isAlone || isLarge ? .max : rest, patience))
      else {
        if lane.effort < patience { return nil }
        nextLane()
        continue
      }
      switch end {
      case .plan(let operators):
        try planning.accept(operators, from: lane.currentName)
        // The last search goes on as long as it finds plans.
        if !isLast { nextLane() }
        return nil
      case .exhausted: return planning.result.plans.isEmpty ? .unsolvable : .solvedOptimally
      case .incomplete: nextLane()
      case .stopped(let reason):
        // The improvement goes on if it was only the search's part of the budget that was used up.
        if reason != .memory || planning.budget.poll() != nil { return .stopped(reason) }
        planning.result.hasRunShortOfMemory = true
        nextLane()
      }
    }
    return nil
  }

  private var isLast: Bool { index == recipes.count - 1 }

  private mutating func currentLane() throws(SearchError) -> SearchLane {
    if let lane { return lane }
    let new = planning.lane(
      [recipes[index]], budget: Budget(partOf: planning.budget),
      seed: planning.seed &+ planning.result.searches.count)
    lane = new
    return new
  }

  private mutating func nextLane() {
    finishLane()
    index += 1
  }

  private mutating func finishLane() {
    guard let lane else { return }
    planning.note(lane.runs)
    earlierEffort += lane.effort
    self.lane = nil
  }
}
