import Grounding

/// Searches for cheaper plans and the improvement of the best one, which take turns on one thread.
///
/// Turns are measured in effort (`SearchEffort`) and grow, so that short searches are not held up and
/// long ones seldom interrupted. Both sides know the cost of the best plan at any time.
struct ImprovementTurns {
  static let improverName = "improvement"
  /// The effort of each side in the first turn.
  private static let firstTurn = SearchEffort.second / 5
  /// The effort after which a greedy search gives way to the next: it looks at estimates alone, and
  /// the bound may have cut off all that they point to.
  private static let greedyPatience = 5 * SearchEffort.second
  /// By how much the total effort grows from turn to turn.
  private static let growth = 1.5

  private let planning: PlanningRun
  private let recipes: [SearchRecipe]
  private var index = 0
  private var lane: SearchLane?
  /// The effort of the lanes before this one.
  private var earlierEffort = 0
  private var improver: PlanImprover?

  init(_ planning: PlanningRun) {
    self.planning = planning
    let costs = planning.task.costs
    let costsDiffer = costs.contains { $0 != costs[0] }
    // Where all costs are equal, a greedy search has found the first plan already.
    recipes = planning.configuration.improvement.filter { costsDiffer || !$0.isGreedy }
  }

  /// What the searches of the improver did, if there was one.
  var improverStatistics: [SearchStatistics] { improver.map { [$0.statistics] } ?? [] }

  /// Takes turns until nothing is left to do; gives the final status.
  mutating func run() throws(SearchError) -> SearchResult.Status {
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
      } else if improver?.isDone ?? true {
        break
      } else if planning.result.hasRunShortOfMemory, planning.budget.timeLimit == nil {
        // The improver may go on for ever; whoever sets no time limit waits for an end.
        break
      }
      if let reason = planning.budget.poll() {
        finishLane()
        return .stopped(reason)
      }
      limit = Int(min(Double(limit) * Self.growth, 1e18))
    }
    if planning.result.hasRunShortOfMemory { return .stopped(.memory) }
    return planning.result.plans.isEmpty ? .incomplete : .solved
  }

  /// Gives the improver its turn.
  private mutating func improve(untilEffort limit: Int) throws(SearchError) {
    guard let best = planning.result.bestPlan else { return }
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
      let isAlone = improver?.isDone ?? true
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
