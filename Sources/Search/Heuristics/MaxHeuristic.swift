public import Grounding

/// h_max: the cost of the most expensive goal fact in the delete relaxation, where an operator costs
/// as much as its most expensive condition and itself (Bonet and Geffner 2001, "Planning as
/// heuristic search", section 6).
///
/// Admissible and safe. Conditional effects and axioms are handled. It prefers no operators.
public final class MaxHeuristic: Heuristic {
  /// `hmax`
  public let name = "hmax"
  /// True: what the relaxation cannot reach, no plan reaches.
  public let isSafe = true
  /// True.
  public let isAdmissible = true

  private var exploration: RelaxedExploration

  /// Makes the heuristic for a task.
  public convenience init(task: FiniteDomainTask, costType: CostType) {
    self.init(relaxation: RelaxedTask(task, costType: costType))
  }

  /// Makes the heuristic for a relaxation that other heuristics use too.
  public init(relaxation: RelaxedTask) {
    exploration = RelaxedExploration(relaxation)
  }

  /// The estimate of a state.
  public func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    exploration.exploreMaxima(from: state)
  }
}
