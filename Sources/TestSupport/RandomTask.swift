public import PDDL

/// A small random planning task, for comparing planners with the validator's semantics.
///
/// The same seed and features give the same task on every machine. Tasks are well typed, their
/// derived predicates have a stratification, and most of them have few enough states for
/// `ExhaustiveSearch`.
public struct RandomTask: Sendable {
  /// What tasks may contain beside typed parameters and positive conditions.
  public struct Features: OptionSet, Sendable {
    /// One bit for each feature.
    public let rawValue: Int

    /// Makes a set of features of their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Negated conditions.
    public static let negation = Features(rawValue: 1 << 0)
    /// `or` and `imply`.
    public static let disjunction = Features(rawValue: 1 << 1)
    /// `exists` and `forall` in conditions.
    public static let quantifiers = Features(rawValue: 1 << 2)
    /// `=` between objects.
    public static let equality = Features(rawValue: 1 << 3)
    /// `when` in effects.
    public static let conditionalEffects = Features(rawValue: 1 << 4)
    /// `forall` in effects.
    public static let universalEffects = Features(rawValue: 1 << 5)
    /// Constants of the domain in conditions and effects.
    public static let constants = Features(rawValue: 1 << 6)
    /// Action costs, constant and by a function.
    public static let costs = Features(rawValue: 1 << 7)
    /// Derived predicates, recursive and negated ones among them.
    public static let derivedPredicates = Features(rawValue: 1 << 8)
    /// Types with subtypes.
    public static let typeHierarchy = Features(rawValue: 1 << 9)
    /// `either` in the types of parameters and variables, which Fast Downward does not read.
    public static let eitherTypes = Features(rawValue: 1 << 10)

    /// Positive conjunctive conditions and effects only.
    public static let strips: Features = []
    /// Everything.
    public static let all = Features(rawValue: (1 << 11) - 1)
  }

  /// The domain.
  public let domain: Domain
  /// The problem.
  public let problem: Problem

  /// Makes the task of a seed.
  public init(seed: Int, features: Features = .all) {
    var maker = RandomTaskMaker(seed: seed, features: features)
    maker.makeVocabulary()
    maker.makeActions()
    domain = maker.domain
    problem = maker.makeProblem()
  }
}
