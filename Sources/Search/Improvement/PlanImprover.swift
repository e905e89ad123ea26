import Grounding
internal import RandomNumbers

/// Makes a plan cheaper piece by piece: it leaves out what the plan does not need, then looks for
/// cheaper ways through *windows*, runs of neighbouring steps, with A* and LM-cut.
///
/// A window is replaced by a cheapest way from the state before it to all that the rest of the plan
/// needs (`PlanTrace`). The windows grow, and so does the effort spent on each; between the rounds
/// the steps are put into another order. This is a large neighbourhood search around the plan (after
/// Siddiqui and Haslum 2015, "Continuing plan quality optimisation", whose windows are blocks of a
/// partial order; the neighbourhood of Nakhost and Müller 2010 is a graph of states instead).
///
/// It works in slices of effort, takes plans that others have found, and gives up when one window is
/// the whole plan and nothing is left to gain.
final class PlanImprover {
  /// How the windows of a round are made.
  private struct Round {
    /// The number of steps in a window.
    var length = PlanImprover.firstLength
    /// The effort that a search may take.
    var effort = PlanImprover.firstEffort
    /// Where the next window begins.
    var position = 0
    /// The number of windows, and of those in which the search reached its limit.
    var windowCount = 0
    var unfinishedCount = 0
    var hasImproved = false
  }

  private static let firstLength = 8
  private static let firstEffort = SearchEffort.second / 50
  /// Plans whose trace would take more memory are left as they are.
  private static let largestTrace = 1 << 30

  /// The best plan known here.
  private(set) var plan: [Int32]
  /// Its cost.
  private(set) var cost: Int
  /// The work done so far.
  private(set) var effort = 0
  /// Whether nothing is left to try.
  private(set) var isDone = false
  /// What the searches did, all together.
  private(set) var statistics = SearchStatistics()

  private let task: SearchTask
  private let budget: Budget
  private let support: AxiomSupport
  private let reordering: PlanReordering
  private let executor: PlanExecutor
  private var elimination: ActionElimination
  private var maker: WindowTaskMaker?
  private var random: SplitMix64
  private var round = Round()
  private var trace: PlanTrace?
  /// Whether steps may be left out of the plan as it is.
  private var isReduced = false
  /// The hashes of windows that are known to be as cheap as can be.
  private var finished: Set<Int> = []

  /// Starts with a plan.
  ///
  /// - Parameters:
  ///   - plan: a plan of the task.
  ///   - task: the task.
  ///   - budget: what may be used.
  ///   - seed: where random choices start.
  init(_ plan: [Int32], task: SearchTask, budget: Budget, seed: Int) {
    self.plan = plan
    self.task = task
    self.budget = budget
    cost = Self.cost(of: plan[...], in: task)
    support = AxiomSupport(task: task.source)
    reordering = PlanReordering(task: task.source, support: support)
    executor = PlanExecutor(task: task)
    elimination = ActionElimination(task: task, budget: budget)
    random = SplitMix64(seed: seed)
  }

  /// Goes on from another plan, if it is cheaper.
  func adopt(_ other: [Int32]) {
    let otherCost = Self.cost(of: other[...], in: task)
    guard otherCost < cost else { return }
    plan = other
    cost = otherCost
    isReduced = false
    isDone = false
    trace = nil
    round = Round()
  }

  /// Goes on until the plan has become cheaper, the effort reaches a limit, the budget is used up, or
  /// nothing is left to try.
  ///
  /// Within a round plans are not handed out one by one but when it ends or the limit is reached.
  ///
  /// - Returns: whether `plan` is cheaper than before.
  func run(untilEffort limit: Int) -> Bool {
    let before = cost
    if !isReduced { eliminate() }
    if cost < before { return true }
    while effort < limit, !isDone {
      if budget.poll() != nil {
        isDone = true
        break
      }
      if round.position >= plan.count {
        endRound()
        if cost < before { break }
      } else {
        improveWindow()
      }
    }
    return cost < before
  }

  static func cost(of plan: ArraySlice<Int32>, in task: SearchTask) -> Int {
    plan.reduce(0) { $0 + Int(task.costs[$1]) }
  }

  private func eliminate() {
    let start = elimination.effort
    replacePlan(elimination.reduced(plan))
    effort += elimination.effort - start
    isReduced = true
  }

  private func replacePlan(_ new: [Int32]) {
    plan = new
    cost = Self.cost(of: new[...], in: task)
    trace = nil
    isReduced = false
  }

  // MARK: Rounds

  private func endRound() {
    if !isReduced { eliminate() }
    if cost == 0 || plan.isEmpty {
      isDone = true
      return
    }
    let isWhole = round.length >= plan.count
    let isHard = 2 * round.unfinishedCount > round.windowCount
    if isWhole, round.unfinishedCount == 0, !round.hasImproved {
      isDone = true
      return
    }
    var next = Round()
    next.length = round.length
    next.effort = round.effort
    if !round.hasImproved {
      if isWhole || isHard {
        next.length = Self.firstLength
        next.effort = min(round.effort * 2, .max / 4)
      } else {
        next.length = round.length + round.length / 2
      }
    }
    round = next
    replacePlan(reordering.reordered(plan, using: &random))
    isReduced = true
  }

  // MARK: Windows

  /// Looks for a cheaper way through the next window.
  private func improveWindow() {
    guard
      budget.hasRoom(for: PlanTrace.memory(of: plan, in: task)),
      PlanTrace.memory(of: plan, in: task) <= Self.largestTrace
    else {
      isDone = true
      return
    }
    let start = round.position
    let end = min(start + round.length, plan.count)
    round.position = end == plan.count ? end : start + max(1, round.length / 2)
    round.windowCount += 1
    effort += 100
    let window = start..<end
    let bound = Self.cost(of: plan[window], in: task)
    if bound == 0 { return }
    if trace == nil {
      trace = PlanTrace(plan, executor: executor, support: support)
      effort += plan.count * executor.stepEffort
    }
    guard let goal = trace?.needed(at: end) else { return }
    let key = hash(window, goal: goal)
    if finished.contains(key) { return }
    guard let (end, found) = search(window, goal: goal, bound: bound) else {
      finished.insert(key)
      return
    }
    switch end {
    case .plan:
      replacePlan(Array(plan[..<window.lowerBound]) + found + Array(plan[window.upperBound...]))
      round.hasImproved = true
      // The steps that follow now begin earlier or later.
      round.position = min(round.position, plan.count)
    case .exhausted: finished.insert(key)
    case .incomplete, .stopped: round.unfinishedCount += 1
    }
  }

  /// A hash of all that the result of a window's search depends on.
  private func hash(_ window: Range<Int>, goal: [FiniteDomainTask.Fact]) -> Int {
    var hasher = Hasher()
    hasher.combine(plan[window])
    hasher.combine(goal)
    if let state = trace?.state(window.lowerBound) {
      for variable in 0..<task.variableCount { hasher.combine(state[variable]) }
    }
    return hasher.finalize()
  }

  /// Searches for a way through a window that costs less than a bound.
  ///
  /// - Returns: nil if there is none for sure.
  private func search(
    _ window: Range<Int>, goal: [FiniteDomainTask.Fact], bound: Int
  ) -> (end: SearchEnd, plan: [Int32])? {
    if maker == nil { maker = WindowTaskMaker(task: task.source) }
    let before = maker?.effort ?? 0
    guard let state = trace?.state(window.lowerBound) else { return nil }
    let made = maker?.make(
      from: state, to: goal, bound: Int32(clamping: bound))
    effort += (maker?.effort ?? 0) - before
    guard let small = made else { return nil }
    let smallTask = SearchTask(small.task)
    var search = AStarSearch(
      task: smallTask, heuristic: LandmarkCutHeuristic(task: small.task, costType: .normal),
      bound: PlanCostBound(bound), budget: budget)
    let end = search.run(untilEffort: round.effort) ?? .incomplete
    effort += search.effort
    statistics.add(search.statistics)
    guard case .plan(let steps) = end else { return (end, []) }
    return (end, small.translated(steps))
  }
}
