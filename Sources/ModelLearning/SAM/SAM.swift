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
  /// Whether literals of the true domain may have a parameter twice.
  public var mayRepeatParameters: Bool
  /// Which negative preconditions the safe model has.
  public var negativePreconditions: Assumptions.NegativePreconditions
  /// Whether preconditions may require a parameter to be different from a constant; nil for whether
  /// the skeleton's requirements have `=`.
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
  /// - Complexity: O(lifted atoms), however many transitions there were.
  public func model(of evidence: Evidence, bound: Bound = .safe) -> LearnedModel {
    let assumptions = Assumptions(
      isInjective: true, mayRepeatParameters: mayRepeatParameters,
      mayTestEquality: mayTestEquality
        ?? Assumptions.mayTestEquality(evidence.vocabulary.skeleton),
      negativePreconditions: negativePreconditions)
    return LearnedModel(algorithm: "SAM", bound: bound, evidence, under: assumptions)
  }
}
