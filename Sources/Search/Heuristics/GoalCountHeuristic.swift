public import Grounding

/// The number of goal facts that do not hold.
///
/// Neither admissible (one operator may reach several) nor informed, but fast, and it never calls a
/// state a dead end.
public final class GoalCountHeuristic: Heuristic {
  /// `goalcount`
  public let name = "goalcount"
  /// True.
  public let isSafe = true
  /// False.
  public let isAdmissible = false

  private let goal: [FiniteDomainTask.Fact]

  /// Makes the heuristic; costs play no part in it.
  public init(task: FiniteDomainTask, costType: CostType) {
    goal = task.goal
  }

  /// The number of goal facts that do not hold. Prefers nothing.
  public func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    var count: Int32 = 0
    for fact in goal where state.values[Int(fact.variable)] != fact.value { count &+= 1 }
    return count
  }
}
