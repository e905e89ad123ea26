import Grounding

/// A*: eager best-first search by f = g + h with reopening (Hart, Nilsson and Raphael 1968, "A formal
/// basis for the heuristic determination of minimum cost paths").
///
/// Among states of least f those with the least h come first, among those the one found last
/// (Asai and Fukunaga 2017, "Tie-breaking strategies for cost-optimal best first search").
/// With an admissible heuristic the first plan found is optimal. A heuristic that depends on the way
/// to a state is not asked again when a cheaper way is found.
struct AStarSearch: ~Copyable, SearchAlgorithm {
  private(set) var statistics = SearchStatistics()
  private(set) var effort = 0
  /// The lowest f of any state that was not expanded: no plan is cheaper if the heuristic is
  /// admissible.
  private(set) var lowerBound: Int32 = 0

  private var space: SearchSpace
  private var open = BucketQueue<Int32>(order: .lastInFirstOut)
  private var monitor: SearchMonitor
  private var preferred = PreferredOperators(operatorCount: 0, isWanted: false)
  private let heuristic: any Heuristic
  private let notesTransitions: Bool
  /// Whether a state whose f is not below the bound can be left aside.
  private let prunesByEstimate: Bool
  private let bound: PlanCostBound
  /// Whether a dead end was left aside that may be none.
  private var isIncomplete = false
  /// Whether the initial state has been opened.
  private var hasStarted = false
  /// What an evaluation counts for in `effort`.
  private let evaluationEffort: Int
  /// What a generated successor counts for in `effort`.
  private let successorEffort: Int

  /// In a node's note: the estimate, with this bit set while the state counts as expanded.
  private static let closed = Int32.min

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - task: the task.
  ///   - heuristic: the estimate h, of the operators' true costs.
  ///   - bound: plans that cost as much or more are of no interest.
  ///   - budget: what may be used.
  ///   - report: is told of the progress.
  init(
    task: SearchTask, heuristic: any Heuristic, bound: PlanCostBound = PlanCostBound(),
    budget: Budget, report: ((SearchProgress) -> Void)? = nil
  ) {
    self.heuristic = heuristic
    self.bound = bound
    notesTransitions = heuristic.needsTransitions
    prunesByEstimate = heuristic.isAdmissible
    evaluationEffort = heuristic.relativeEffort * SearchEffort.evaluation(of: task.source)
    successorEffort = SearchEffort.successor(of: task)
    space = SearchSpace(task: task, budget: budget)
    monitor = SearchMonitor(
      budget: budget, search: "astar", heuristics: [heuristic.name], report: report)
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
      guard openInitialState() else { return stopForMemory() }
    }
    while effort < limit {
      if open.isEmpty { return isIncomplete ? .incomplete : .exhausted }
      let key = open.leastKey
      let id = open.popFirst()
      let node = space.table.node(id)
      let f = Int32(truncatingIfNeeded: key &>> 32)
      // A cheaper way to the state was found after this entry was made.
      if node.pointee.note < 0 || Estimate.sum(node.pointee.g, node.pointee.note) != f { continue }
      lowerBound = max(lowerBound, f)
      // No state that is left leads to a plan below the bound.
      if prunesByEstimate, Int(f) >= bound.value {
        open.removeAll()
        continue
      }
      node.pointee.note |= Self.closed
      space.unpack(id)
      if space.task.isGoal(space.values.base) { return .plan(space.path(to: id)) }
      statistics.expanded &+= 1
      guard monitor.tick(statistics) else { return .stopped(monitor.stop ?? .interrupt) }
      guard expand(id) else { return stopForMemory() }
    }
    return nil
  }

  private mutating func stopForMemory() -> SearchEnd {
    monitor.stopForMemory()
    return .stopped(monitor.stop ?? .memory)
  }

  private mutating func openInitialState() -> Bool {
    let state = SearchState(values: space.values.base, id: 0)
    if notesTransitions { heuristic.noteInitialState(state, budget: monitor.budget) }
    let h = evaluate(state)
    space.table.node(0).pointee.note = h
    return h == Estimate.deadEnd || push(0, g: 0, h: h)
  }

  /// Generates the successors of a state that `space.values` shows.
  ///
  /// - Returns: false if there is no memory for them.
  @inline(__always)
  private mutating func expand(_ id: Int32) -> Bool {
    let parent = space.table.node(id).pointee
    let count = space.generateOperators()
    statistics.generated &+= count
    effort &+= count &* successorEffort
    let limit = bound.value
    for index in 0..<count {
      let step = space.operators[index]
      let g = Estimate.sum(parent.g, space.task.costs[step])
      if Int(g) >= limit { continue }
      let known = Int32(truncatingIfNeeded: space.table.count)
      let child = space.apply(step, to: id)
      if child == StateTable.outOfMemory { return false }
      if child == known {
        guard openNew(child, parent: id, by: step, g: g) else { return false }
      } else {
        let node = space.table.node(child)
        if notesTransitions { noteTransition(from: id, by: step, to: child) }
        if g >= node.pointee.g { continue }
        let h = node.pointee.note & ~Self.closed
        if node.pointee.note < 0 { statistics.reopened &+= 1 }
        node.pointee = SearchNode(parent: id, operator: step, g: g, note: h)
        if h != Estimate.deadEnd {
          guard push(child, g: g, h: h) else { return false }
        }
      }
    }
    return true
  }

  @inline(__always)
  private mutating func openNew(
    _ child: Int32, parent: Int32, by step: Int32, g: Int32
  ) -> Bool {
    space.unpackSuccessor(by: step)
    let state = SearchState(values: space.successorValues.base, id: child)
    if notesTransitions { heuristic.noteTransition(from: parent, by: step, to: state) }
    let h = evaluate(state)
    space.table.node(child).pointee = SearchNode(parent: parent, operator: step, g: g, note: h)
    return h == Estimate.deadEnd || push(child, g: g, h: h)
  }

  private func noteTransition(from parent: Int32, by step: Int32, to child: Int32) {
    space.unpackSuccessor(by: step)
    heuristic.noteTransition(
      from: parent, by: step, to: SearchState(values: space.successorValues.base, id: child))
  }

  @inline(__always)
  private mutating func evaluate(_ state: SearchState) -> Int32 {
    let h = heuristic.evaluate(state, preferred: &preferred)
    statistics.evaluated &+= 1
    effort &+= evaluationEffort
    if h == Estimate.deadEnd {
      statistics.deadEnds &+= 1
      if !heuristic.isSafe { isIncomplete = true }
    } else {
      _ = monitor.noteEstimate(h, of: 0)
    }
    return h
  }

  @inline(__always)
  private mutating func push(_ id: Int32, g: Int32, h: Int32) -> Bool {
    let f = Estimate.sum(g, h)
    if prunesByEstimate, Int(f) >= bound.value { return true }
    let key = Int64(f) << 32 | Int64(h)
    let isPushed = open.push(id, key: key, budget: monitor.budget)
    statistics.peakOpen = max(statistics.peakOpen, open.count)
    return isPushed
  }
}
