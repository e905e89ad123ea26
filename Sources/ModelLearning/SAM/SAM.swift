/// Safe action model learning (Juba, Le and Stern 2021, "Safe learning of lifted action models").
///
/// Three rules lead from a transition to what is known of the action: (1) a literal that does not hold
/// before is no precondition; (2) a literal that does not hold afterwards is no effect; (3) a literal
/// that holds afterwards, but not before, is an effect.
///
/// **Theorem.** Suppose that states are seen fully and without noise, actions are deterministic, the
/// true preconditions are conjunctions of literals over the parameters and constants, none of which
/// has a parameter twice, and parameters of one action are never bound to the same object. Then every plan that is valid in the
/// safe model is valid in the true domain and leads through the same states. States that are seen in part keep
/// it true: what was not seen refutes nothing.
///
/// A parameter may be bound to a constant of the domain: this is treated as in `ESAM`.
public struct SAM: EvidenceLearner {
  /// What conditions and effects may say.
  public var language: ConditionLanguage

  /// Makes a learner.
  public init(_ language: ConditionLanguage = ConditionLanguage()) { self.language = language }

  /// The model of either bound.
  ///
  /// - Complexity: O(lifted atoms), however many transitions there were.
  public func model(of evidence: Evidence, bound: Bound = .safe) -> LearnedModel {
    LearnedModel(
      algorithm: "SAM", bound: bound, evidence,
      under: language.assumptions(isInjective: true, of: evidence))
  }
}
