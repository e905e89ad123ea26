import PDDL

/// What is supposed of literals before anything was seen, by their predicates.
struct LiteralPriors {
  private let negations: Double
  /// The share of its lifted atoms that actions change, for predicates of which it is known.
  private var effects: [Int: Double] = [:]

  init(_ skeleton: Domain) { negations = HypothesisPriors.negations(in: skeleton) }

  /// The priors of the hypotheses about a lifted atom.
  func priors(of atom: LiftedAtom) -> HypothesisPriors {
    HypothesisPriors(
      effects: effects[atom.predicate] ?? HypothesisPriors.effects,
      negations: atom.isEquality ? HypothesisPriors.differences : negations)
  }

  /// Takes from beliefs how many of the lifted atoms of each predicate are effects, so that those of
  /// predicates which never change hardly are.
  mutating func learnEffects(from beliefs: [[LiteralBelief]], _ vocabulary: LearningVocabulary) {
    // As if one more atom had been seen, which is an effect with this probability.
    let start = (effects: 0.2, count: 1.0)
    var sums: [Int: (effects: Double, count: Double)] = [:]
    for (action, own) in zip(vocabulary.actions, beliefs) {
      for (atom, belief) in zip(action.atoms, own) {
        sums[atom.predicate, default: start].effects += belief.adds + belief.deletes
        sums[atom.predicate, default: start].count += 1
      }
    }
    effects = sums.mapValues { $0.effects / $0.count }
  }
}
