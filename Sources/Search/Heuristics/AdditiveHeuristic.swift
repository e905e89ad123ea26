public import Grounding

/// h_add: the sum of the costs of the goal facts in the delete relaxation, where an operator costs
/// as much as all its conditions together and itself (Bonet and Geffner 2001, "Planning as heuristic
/// search", section 4).
///
/// Not admissible, but safe. Conditional effects and axioms are handled. It prefers the operators of
/// the relaxed plan that are applicable.
public final class AdditiveHeuristic: Heuristic {
  /// `hadd`
  public let name = "hadd"
  /// True: what the relaxation cannot reach, no plan reaches.
  public let isSafe = true
  /// False: what several facts need is counted several times.
  public let isAdmissible = false

  private var exploration: RelaxedExploration
  private var extraction: RelaxedPlanExtraction

  /// Makes the heuristic for a task.
  public convenience init(task: FiniteDomainTask, costType: CostType) {
    self.init(relaxation: RelaxedTask(task, costType: costType))
  }

  /// Makes the heuristic for a relaxation that other heuristics use too.
  public init(relaxation: RelaxedTask) {
    exploration = RelaxedExploration(relaxation)
    extraction = RelaxedPlanExtraction(relaxation)
  }

  /// The estimate of a state, and the applicable operators of the relaxed plan.
  public func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    let estimate = exploration.exploreSums(from: state)
    if estimate != Estimate.deadEnd, preferred.isWanted {
      _ = extraction.extract(from: exploration, preferred: &preferred)
    }
    return estimate
  }
}
