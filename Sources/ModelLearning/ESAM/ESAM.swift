/// SAM without the assumption that parameters are bound to different objects (extended SAM; Juba, Le
/// and Stern 2021, section 5).
///
/// Several lifted atoms may stand for the atom that a transition changes; then the action has at
/// least one of several effects. Unit propagation over these clauses proves and excludes effects
/// (`EffectClauses`). What stays open is made irrelevant by the precondition (`SafeBound`).
///
/// **Theorem.** As that of `SAM`, for all bindings. With `ConditionLanguage.mayRepeatParameters` it is true for literals
/// with a parameter twice, too.
public struct ESAM: EvidenceLearner {
  /// What conditions and effects may say.
  public var language: ConditionLanguage

  /// Makes a learner.
  public init(_ language: ConditionLanguage = ConditionLanguage()) { self.language = language }

  /// The model of either bound.
  ///
  /// - Complexity: O(lifted atoms squared) in the worst case, however many transitions there were.
  public func model(of evidence: Evidence, bound: Bound = .safe) -> LearnedModel {
    LearnedModel(
      algorithm: "ESAM", bound: bound, evidence,
      under: language.assumptions(isInjective: false, of: evidence))
  }
}
