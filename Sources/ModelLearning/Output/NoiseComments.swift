/// Comments about how certain the literals of a model are that was learned from noisy states.
enum NoiseComments {
  /// Literals that the model does not have are mentioned if they are at least so probable.
  private static let doubt = 0.05

  /// A line for each literal of an action, and for each that it may lack.
  static func lines(
    _ action: LearnedAction, _ knowledge: ActionKnowledge, _ beliefs: [LiteralBelief]
  ) -> [String] {
    let vocabulary = action.vocabulary
    var lines: [String] = []
    var omitted: [String] = []
    for (atom, belief) in beliefs.enumerated() where knowledge.isInScope[atom] {
      for literal in [LiftedLiteral(atom), LiftedLiteral(atom, isNegated: true)] {
        let text = vocabulary.text(literal)
        let required = belief.precondition(isNegated: literal.isNegated)
        if action.precondition.contains(literal) {
          lines.append("precondition: \(text), confidence \(percent(required))")
        } else if required >= doubt {
          omitted.append("no precondition: \(text), confidence \(percent(1 - required))")
        }
        let brought = belief.effect(isNegated: literal.isNegated)
        if action.effects.contains(literal) {
          lines.append("effect: \(text), confidence \(percent(brought))")
        } else if brought >= doubt, vocabulary.isChangeable(atom) {
          omitted.append("no effect: \(text), confidence \(percent(1 - brought))")
        }
      }
    }
    return lines + omitted
  }

  /// A probability as a percentage with two digits behind the point, never rounded up to certainty.
  static func percent(_ probability: Double) -> String {
    let hundredths = probability == 1 ? 10_000 : min(Int(probability * 10_000 + 0.5), 9_999)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
  }
}
