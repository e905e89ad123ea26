import Grounding
internal import RandomNumbers

/// Lazy best-first search: greedy or weighted A* with deferred evaluation, several open lists and
/// preferred operators (Helmert 2006, "The Fast Downward planning system", section 5; Richter and
/// Westphal 2010, "The LAMA planner", section 3).
///
/// A successor is put into the open lists under its parent's estimates and is evaluated only when it
/// comes out. All open lists take turns; those of preferred successors are boosted whenever a
/// heuristic finds its best estimate so far.
struct LazySearch: ~Copyable, SearchAlgorithm {
  private(set) var statistics = SearchStatistics()
  var effort: Int { ownEffort &+ open.effort }

  /// The work done so far but for that of the open lists.
  private var ownEffort = 0
  private var space: SearchSpace
  private var open: AlternatingOpenList
  private var monitor: SearchMonitor
  private var preferred: PreferredOperators
  private var random: SplitMix64
  private let heuristics: [any Heuristic]
  private let options: LazySearchOptions
  private let bound: PlanCostBound
  /// The operators' costs as the search counts them.
  private let costs: FlatArray<Int32>
  /// Whether these are the operators' true costs.
  private let countsTrueCosts: Bool
  /// The operators of the successors in the open lists, expansion by expansion.
  private var operators = GrowingArray<Int32>()
  /// The estimates of the state at hand.
  private let estimates: FlatArray<Int32>
  /// Whether the initial state has been visited.
  private var hasStarted = false
  /// What an evaluation counts for in `effort`.
  private let evaluationEffort: Int
  /// What a successor that comes out of the lists counts for in `effort`.
  private let successorEffort: Int

  /// Set in a node's note for a dead end; else the note is the true cost of the path.
  private static let deadEnd: Int32 = -1

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - task: the task.
  ///   - heuristics: at least one.
  ///   - openLists: at least one that takes all successors; they refer to `heuristics` by position.
  ///   - options: how to search.
  ///   - bound: plans that cost as much or more are of no interest.
  ///   - budget: what may be used.
  ///   - report: is told of the progress.
  init(
    task: SearchTask, heuristics: [any Heuristic], openLists: [any OpenList],
    options: LazySearchOptions, bound: PlanCostBound, budget: Budget,
    report: ((SearchProgress) -> Void)? = nil
  ) {
    self.heuristics = heuristics
    self.options = options
    self.bound = bound
    space = SearchSpace(task: task, budget: budget)
    open = AlternatingOpenList(openLists)
    let costs = options.costType.costs(of: task.source)
    self.costs = FlatArray(costs)
    countsTrueCosts = costs == CostType.normal.costs(of: task.source)
    estimates = FlatArray(repeating: 0, count: heuristics.count)
    let wantsPreferred = open.wantsPreferred || options.preferredSuccessorsFirst
    preferred = PreferredOperators(
      operatorCount: wantsPreferred ? task.source.operatorCount : 0, isWanted: wantsPreferred)
    random = SplitMix64(seed: options.seed)
    evaluationEffort = heuristics.count * SearchEffort.evaluation(of: task.source)
    successorEffort = SearchEffort.successor(of: task)
    monitor = SearchMonitor(
      budget: budget, search: options.name, heuristics: heuristics.map(\.name), report: report)
  }

  mutating func run(untilEffort limit: Int) -> SearchEnd? {
    monitor.resume()
    let end = search(untilEffort: limit)
    monitor.pause()
    statistics.states = space.table.count
    statistics.bytesPerState = space.table.bytesPerState
    statistics.time = monitor.time
    return end
  }

  private mutating func search(untilEffort limit: Int) -> SearchEnd? {
    if bound.value <= 0 { return .exhausted }
    if !hasStarted {
      hasStarted = true
      for heuristic in heuristics where heuristic.needsTransitions {
        heuristic.noteInitialState(
          SearchState(values: space.values.base, id: 0), budget: monitor.budget)
      }
      if let end = visit(0, isNew: true) { return end }
    }
    while effort < limit {
      if open.isEmpty { return isComplete ? .exhausted : .incomplete }
      ownEffort &+= successorEffort
      if let end = follow(open.popFirst()) { return end }
    }
    return nil
  }

  /// Makes the state that a successor stands for and visits it if it is new or was reached at less
  /// cost than before.
  ///
  /// - Returns: the search's end if it has come.
  @inline(__always)
  private mutating func follow(_ entry: OpenEntry) -> SearchEnd? {
    let step = operators[entry.position]
    let parent = space.table.node(entry.state).pointee
    let trueCost = Estimate.sum(parent.note, space.task.costs[step])
    if Int(trueCost) >= bound.value { return nil }
    let known = Int32(truncatingIfNeeded: space.table.count)
    space.unpack(entry.state, toApply: step)
    let child = space.apply(step, to: entry.state)
    if child == StateTable.outOfMemory { return stopForMemory() }
    let g = Estimate.sum(parent.g, costs[step])
    let isNew = child == known
    if !isNew {
      noteTransition(from: entry.state, by: step, to: child)
      let node = space.table.node(child).pointee
      if !options.reopensClosed || node.note == Self.deadEnd || g >= node.g {
        guard monitor.tick(statistics) else { return .stopped(monitor.stop ?? .interrupt) }
        return nil
      }
      statistics.reopened &+= 1
    }
    space.table.node(child).pointee = SearchNode(
      parent: entry.state, operator: step, g: g, note: trueCost)
    space.unpack(child)
    if isNew {
      for heuristic in heuristics where heuristic.needsTransitions {
        heuristic.noteTransition(
          from: entry.state, by: step, to: SearchState(values: space.values.base, id: child))
      }
    }
    return visit(child, isNew: isNew)
  }

  /// Whether everything that was discarded was discarded for good reason.
  ///
  /// A bound on the true cost cuts off states that a cheaper way would have kept, unless they are
  /// reopened for every cheaper way.
  private var isComplete: Bool {
    bound.value == .max || (options.reopensClosed && countsTrueCosts)
  }

  private mutating func stopForMemory() -> SearchEnd {
    monitor.stopForMemory()
    open.removeAll()
    return .stopped(monitor.stop ?? .memory)
  }

  private func noteTransition(from parent: Int32, by step: Int32, to child: Int32) {
    guard heuristics.contains(where: { $0.needsTransitions }) else { return }
    space.unpack(child)
    for heuristic in heuristics where heuristic.needsTransitions {
      heuristic.noteTransition(
        from: parent, by: step, to: SearchState(values: space.values.base, id: child))
    }
  }

  /// Evaluates and expands the state that `space.values` shows.
  ///
  /// - Returns: the search's end if it has come.
  private mutating func visit(_ id: Int32, isNew: Bool) -> SearchEnd? {
    guard monitor.tick(statistics) else { return .stopped(monitor.stop ?? .interrupt) }
    preferred.removeAll()
    guard evaluate(id, isNew: isNew) else {
      statistics.deadEnds &+= 1
      space.table.node(id).pointee.note = Self.deadEnd
      return nil
    }
    if space.task.isGoal(space.values.base) { return .plan(space.path(to: id)) }
    return expand(id) ? nil : stopForMemory()
  }

  /// Asks all heuristics for their estimates and preferred operators.
  ///
  /// - Returns: false if the state is a dead end for sure.
  private mutating func evaluate(_ id: Int32, isNew: Bool) -> Bool {
    let state = SearchState(values: space.values.base, id: id)
    var hasProgressed = false
    statistics.evaluated &+= 1
    ownEffort &+= evaluationEffort
    for (index, heuristic) in heuristics.enumerated() {
      let h = heuristic.evaluate(state, preferred: &preferred)
      if h == Estimate.deadEnd {
        if heuristic.isSafe { return false }
        // It may be none: it stays in the lists, behind all others.
      } else if isNew, monitor.noteEstimate(h, of: index) {
        hasProgressed = true
      }
      estimates[index] = h
    }
    if hasProgressed { open.boostPreferred(by: options.boost) }
    return true
  }

  /// Puts the successors into the open lists.
  ///
  /// - Returns: false if there is no memory for them.
  private mutating func expand(_ id: Int32) -> Bool {
    let count = space.generateOperators()
    statistics.expanded &+= 1
    statistics.generated &+= count
    let first = operators.count
    let room = count + preferred.count
    guard operators.reserve(room, budget: monitor.budget), first + room < Int(UInt32.max)
    else { return false }
    appendOperators(count)
    let end = operators.count
    for index in 0..<preferred.count { operators.appendReserved(preferred[index]) }
    let node = space.table.node(id).pointee
    let expansion = Expansion(
      state: id, parent: node.parent, operator: node.operator, g: node.g, estimates: estimates.base,
      values: space.values.base, operators: first..<end, preferred: end..<operators.count)
    let isInserted = open.insert(expansion, budget: monitor.budget)
    statistics.peakOpen = max(statistics.peakOpen, open.count)
    return isInserted
  }

  /// Appends the operators in `space.operators` in the order that the options ask for.
  private mutating func appendOperators(_ count: Int) {
    let applicable = space.operators.base
    if options.randomizesSuccessors {
      for last in stride(from: count - 1, to: 0, by: -1) {
        let other = Int.random(in: 0...last, using: &random)
        (applicable[last], applicable[other]) = (applicable[other], applicable[last])
      }
      preferred.shuffle(using: &random)
    }
    if options.preferredSuccessorsFirst {
      for index in 0..<preferred.count { operators.appendReserved(preferred[index]) }
      for index in 0..<count where !preferred.contains(applicable[index]) {
        operators.appendReserved(applicable[index])
      }
    } else {
      for index in 0..<count { operators.appendReserved(applicable[index]) }
    }
  }
}
