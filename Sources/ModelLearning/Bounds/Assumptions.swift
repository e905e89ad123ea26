public import PDDL

/// What a learner takes for granted about the true domain. Its guarantees hold where this is true.
public struct Assumptions: Hashable, Sendable {
  /// Which negative preconditions the safe model has.
  public enum NegativePreconditions: String, Hashable, Sendable, CaseIterable {
    /// All that were never refuted: safe whatever the true preconditions are.
    case keep
    /// Only those that are needed because the action may delete the atom: safe if the true
    /// preconditions are positive.
    case needed
    /// None: safe if the true preconditions are positive, and actions delete only what they require.
    case drop
  }

  /// Whether two parameters of one action are never bound to the same object, neither in the traces
  /// nor in the plans that are made with the model. Then the model says that parameters are
  /// different.
  public var isInjective: Bool
  /// Whether literals of the true domain may have a parameter twice, as `(linked ?x ?x)`; few
  /// domains have such, and models without them are shorter and allow more.
  public var mayRepeatParameters: Bool
  /// Whether the true preconditions may require two parameters to be equal or different.
  public var mayTestEquality: Bool
  /// Which negative preconditions the safe model has.
  public var negativePreconditions: NegativePreconditions

  /// Makes assumptions.
  public init(
    isInjective: Bool, mayRepeatParameters: Bool, mayTestEquality: Bool,
    negativePreconditions: NegativePreconditions = .keep
  ) {
    self.isInjective = isInjective
    self.mayRepeatParameters = mayRepeatParameters
    self.mayTestEquality = mayTestEquality
    self.negativePreconditions = negativePreconditions
  }

  /// Whether a domain's language has `=` between objects, by its requirements; a domain without any may
  /// use everything.
  public static func mayTestEquality(_ domain: Domain) -> Bool {
    let requirements = Set(domain.requirements)
    return requirements.isEmpty || requirements.contains(":equality")
      || requirements.contains(":adl")
  }
}
