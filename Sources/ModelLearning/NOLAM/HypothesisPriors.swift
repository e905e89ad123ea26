import Glibc
import PDDL

/// How probable the hypotheses about a lifted atom are before anything was seen.
///
/// What is not an effect is as likely required as not, as learners whose guarantee is safety take for
/// a precondition what was never refuted. Effects mostly delete what they require, or add; few
/// delete what may have been false.
struct HypothesisPriors {
  /// The logarithms of the probabilities.
  private(set) var logarithms = HypothesisValues(repeating: -.infinity)

  /// Makes priors.
  ///
  /// - Parameters:
  ///   - effects: the share of lifted atoms that the action changes, above 0, below 1.
  ///   - negations: how likely a negative precondition is compared with a positive one, above 0.
  init(effects: Double, negations: Double) {
    let others = (1 - effects) / (2 + negations)
    let forbidding = 2 * negations / (1 + 2 * negations)
    set(.unrelated, others)
    set(.requiresTrue, others)
    set(.requiresFalse, others * negations)
    set(.deletesRequired, effects * 0.45)
    set(.addsForbidden, effects * 0.5 * forbidding)
    set(.adds, effects * 0.5 * (1 - forbidding))
    set(.deletes, effects * 0.05)
  }

  private mutating func set(_ hypothesis: LiteralHypothesis, _ probability: Double) {
    logarithms[hypothesis.rawValue] = log(probability)
  }

  /// The share of effects that is supposed of predicates of which nothing is known.
  static let effects = 0.4

  /// How likely negative preconditions are compared with positive ones.
  ///
  /// A domain whose requirements do not have negative preconditions hardly has any, but a skeleton may
  /// have been written in haste.
  static func negations(in domain: Domain) -> Double {
    let requirements = Set(domain.requirements)
    let mayNegate =
      requirements.isEmpty || requirements.contains(":negative-preconditions")
      || requirements.contains(":adl")
    return mayNegate ? 1 : 1.0 / 30
  }

  /// How likely it is, compared with a positive precondition, that two parameters have to differ.
  static let differences = 0.1
}
