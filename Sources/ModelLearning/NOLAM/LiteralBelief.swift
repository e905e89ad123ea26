/// How certain it is what an action has to do with one of its lifted atoms.
public struct LiteralBelief: Hashable, Sendable {
  /// The probability that the precondition requires the atom to be true.
  public internal(set) var requiresTrue = 0.0
  /// The probability that the precondition requires the atom to be false.
  public internal(set) var requiresFalse = 0.0
  /// The probability that the action makes the atom true.
  public internal(set) var adds = 0.0
  /// The probability that the action makes the atom false.
  public internal(set) var deletes = 0.0

  /// The most probable effect: true, false, or nil for none.
  public internal(set) var effect: Bool?

  /// Weighs the hypotheses by Bayes' rule.
  init(_ counts: [Int], _ likelihood: ChangeLikelihood) {
    let weights = LiteralHypothesis.allCases.map { hypothesis in
      (hypothesis: hypothesis, logarithm: hypothesis.logarithm(of: counts, likelihood))
    }
    let total = weights.map(\.logarithm).logarithmOfSum
    for (hypothesis, logarithm) in weights {
      let probability = (logarithm - total).exponential
      switch hypothesis.precondition {
      case true?: requiresTrue += probability
      case false?: requiresFalse += probability
      case nil: break
      }
      switch hypothesis.effect {
      case true?: adds += probability
      case false?: deletes += probability
      case nil: break
      }
    }
    effect = weights.max { $0.logarithm < $1.logarithm }?.hypothesis.effect
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
