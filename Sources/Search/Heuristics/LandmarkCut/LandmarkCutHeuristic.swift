public import Grounding

/// LM-cut: the sum of the costs of landmarks found as cuts between the state and the goal in the
/// delete relaxation (Helmert and Domshlak 2009, "Landmarks, critical paths and abstractions: what's
/// the difference anyway?").
///
/// Admissible and safe; often close to the cost of an optimal plan of the relaxation. Operators of
/// cost 0, conditional effects (see `LandmarkCuts`) and axioms, as free operators of the relaxation,
/// are handled. It prefers no operators.
public final class LandmarkCutHeuristic: Heuristic {
  /// `lmcut`
  public let name = "lmcut"
  /// True: what the relaxation cannot reach, no plan reaches.
  public let isSafe = true
  /// True.
  public let isAdmissible = true
  /// 12: after the exploration, a part of it is mended for each landmark.
  public let relativeEffort = 12

  private var cuts: LandmarkCuts

  /// In which way the estimates for a task are weaker than those for tasks without conditional effects
  /// and axioms; nil if they are not.
  public static func weakness(for task: FiniteDomainTask) -> String? {
    switch (task.hasConditionalEffects, task.axiomCount > 0) {
    case (true, false):
      "lmcut counts an operator once for all its conditional effects, or falls back to hmax"
    case (false, true):
      "lmcut takes derived predicates as reached for free by their axioms"
    case (true, true):
      "lmcut counts an operator once for all its conditional effects, or falls back to hmax, and "
        + "takes derived predicates as reached for free by their axioms"
    case (false, false): nil
    }
  }

  /// Makes the heuristic for a task.
  public init(task: FiniteDomainTask, costType: CostType) {
    cuts = LandmarkCuts(CutTask(task, costType: costType))
  }

  /// The estimate of a state.
  public func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    cuts.estimate(of: state)
  }
}
