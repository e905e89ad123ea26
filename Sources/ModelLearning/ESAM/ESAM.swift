/// SAM without the assumption that parameters are bound to different objects (extended SAM; Juba, Le
/// and Stern 2021, section 5).
///
/// Several lifted atoms may stand for the atom that a transition changes; then the action has at
/// least one of several effects. Unit propagation over these clauses proves and excludes effects
/// (`EffectClauses`). What stays open is made irrelevant by the precondition (`SafeBound`).
///
/// **Theorem.** As that of `SAM`, for all bindings. With `mayRepeatParameters` it is true for literals
/// with a parameter twice, too.
public struct ESAM: EvidenceLearner {
  /// Whether literals of the true domain may have a parameter twice.
  public var mayRepeatParameters: Bool
  /// Which negative preconditions the safe model has.
  public var negativePreconditions: Assumptions.NegativePreconditions
  /// Whether preconditions may require parameters to be different; nil for whether the skeleton's
  /// requirements have `=`.
  public var mayTestEquality: Bool?

  /// Makes a learner.
  public init(
    negativePreconditions: Assumptions.NegativePreconditions = .keep,
    mayRepeatParameters: Bool = false, mayTestEquality: Bool? = nil
  ) {
    self.negativePreconditions = negativePreconditions
    self.mayRepeatParameters = mayRepeatParameters
    self.mayTestEquality = mayTestEquality
  }

  /// The model of either bound.
  ///
  /// - Complexity: O(lifted atoms squared) in the worst case, however many transitions there were.
  public func model(of evidence: Evidence, bound: Bound = .safe) -> LearnedModel {
    let assumptions = Assumptions(
      isInjective: false, mayRepeatParameters: mayRepeatParameters,
      mayTestEquality: mayTestEquality
        ?? Assumptions.mayTestEquality(evidence.vocabulary.skeleton),
      negativePreconditions: negativePreconditions)
    return LearnedModel(algorithm: "ESAM", bound: bound, evidence, under: assumptions)
  }
}
