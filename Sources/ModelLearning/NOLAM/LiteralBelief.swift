import Glibc

/// How certain it is what an action has to do with one of its lifted atoms.
public struct LiteralBelief: Hashable, Sendable {
  /// The probability of each hypothesis.
  let probabilities: HypothesisValues

  /// The probability that the precondition requires the atom to be true.
  public var requiresTrue: Double { self[.requiresTrue] + self[.deletesRequired] }
  /// The probability that the precondition requires the atom to be false.
  public var requiresFalse: Double { self[.requiresFalse] + self[.addsForbidden] }
  /// The probability that the action makes the atom true.
  public var adds: Double { self[.adds] + self[.addsForbidden] }
  /// The probability that the action makes the atom false.
  public var deletes: Double { self[.deletes] + self[.deletesRequired] }

  /// Weighs the hypotheses by Bayes' rule.
  init(_ evidence: ChangeEvidence, _ priors: HypothesisPriors, _ share: ShareDistribution) {
    let logarithms = evidence.logarithms(priors, share)
    let total = logarithms.all.logarithmOfSum
    var probabilities = HypothesisValues()
    for hypothesis in LiteralHypothesis.allCases {
      probabilities[hypothesis.rawValue] = exp(logarithms[hypothesis.rawValue] - total)
    }
    self.probabilities = probabilities
  }

  /// The probability of a hypothesis.
  subscript(_ hypothesis: LiteralHypothesis) -> Double { probabilities[hypothesis.rawValue] }

  /// The most probable effect: true, false, or nil for none.
  public var effect: Bool? {
    LiteralHypothesis.allCases.max { self[$0] < self[$1] }?.effect
  }

  /// The more probable precondition, true or false, if it is at least so probable; else nil for none.
  public func precondition(atLeast probability: Double) -> Bool? {
    if max(requiresTrue, requiresFalse) < probability { return nil }
    return requiresTrue >= requiresFalse
  }

  /// The confidence in a literal as a precondition.
  public func precondition(isNegated: Bool) -> Double { isNegated ? requiresFalse : requiresTrue }

  /// The confidence in a literal as an effect.
  public func effect(isNegated: Bool) -> Double { isNegated ? deletes : adds }
}
