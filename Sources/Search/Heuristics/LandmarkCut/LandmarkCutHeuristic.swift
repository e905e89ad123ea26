public import Grounding

/// LM-cut: the sum of the costs of landmarks found as cuts between the state and the goal in the
/// delete relaxation (Helmert and Domshlak 2009, "Landmarks, critical paths and abstractions: what's
/// the difference anyway?").
///
/// Admissible and safe; often close to the cost of an optimal plan of the relaxation. Operators of
/// cost 0 are handled. Conditional effects and axioms are not: see `obstacle(in:)`. It prefers no
/// operators.
public final class LandmarkCutHeuristic: Heuristic {
  /// `lmcut`
  public let name = "lmcut"
  /// True: what the relaxation cannot reach, no plan reaches.
  public let isSafe = true
  /// True.
  public let isAdmissible = true

  private var cuts: LandmarkCuts

  /// What about a task cannot be handled; nil if it all can.
  public static func obstacle(in task: FiniteDomainTask) -> String? {
    if task.hasConditionalEffects { return "conditional effects" }
    if task.axiomCount > 0 { return "derived predicates" }
    return nil
  }

  /// Makes the heuristic for a task.
  ///
  /// - Precondition: `obstacle(in: task)` is nil.
  public init(task: FiniteDomainTask, costType: CostType) {
    cuts = LandmarkCuts(CutTask(task, costType: costType))
  }

  /// The estimate of a state.
  public func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    cuts.estimate(of: state)
  }
}
