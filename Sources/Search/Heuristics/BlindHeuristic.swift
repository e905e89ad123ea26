public import Grounding

/// The blind heuristic: 0 in goal states, elsewhere the least cost of any operator.
///
/// Admissible and safe (it never calls a state a dead end). A* with it is uniform-cost search.
public final class BlindHeuristic: Heuristic {
  /// `blind`
  public let name = "blind"
  /// True.
  public let isSafe = true
  /// True.
  public let isAdmissible = true

  private let goal: [FiniteDomainTask.Fact]
  private let leastCost: Int32

  /// Makes the heuristic.
  public init(task: FiniteDomainTask, costType: CostType) {
    goal = task.goal
    leastCost = costType.costs(of: task).min() ?? 0
  }

  /// 0 for a goal state, else the least operator cost. Prefers nothing.
  public func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    for fact in goal where state.values[Int(fact.variable)] != fact.value { return leastCost }
    return 0
  }
}
