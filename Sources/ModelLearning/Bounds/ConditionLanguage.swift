/// What the conditions and effects of the true domain may say: settings that all learners share.
public struct ConditionLanguage: Hashable, Sendable {
  /// Which negative preconditions the safe model has.
  public var negativePreconditions: Assumptions.NegativePreconditions
  /// Whether literals of the true domain may have a parameter twice.
  public var mayRepeatParameters: Bool
  /// Whether preconditions may require parameters to be different, from one another or from constants;
  /// nil for whether the skeleton's requirements have `=`.
  public var mayTestEquality: Bool?

  /// Makes settings.
  public init(
    negativePreconditions: Assumptions.NegativePreconditions = .keep,
    mayRepeatParameters: Bool = false, mayTestEquality: Bool? = nil
  ) {
    self.negativePreconditions = negativePreconditions
    self.mayRepeatParameters = mayRepeatParameters
    self.mayTestEquality = mayTestEquality
  }

  /// What a learner with these settings takes for granted of evidence.
  func assumptions(isInjective: Bool, of evidence: Evidence) -> Assumptions {
    Assumptions(
      isInjective: isInjective, mayRepeatParameters: mayRepeatParameters,
      mayTestEquality: mayTestEquality
        ?? Assumptions.mayTestEquality(evidence.vocabulary.skeleton),
      negativePreconditions: negativePreconditions)
  }
}
