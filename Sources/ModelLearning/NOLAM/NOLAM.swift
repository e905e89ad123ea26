import PDDL

/// Learning from states in which some literals are seen the wrong way round (Lamanna and Serafini
/// 2024, "Action model learning from noisy traces: a probabilistic approach": NOLAM).
///
/// Of each lifted atom of each action the hypothesis is chosen that is most probable given how often
/// each change was seen (`LiteralHypothesis`). The rate of the noise is the one under which all
/// that was seen is most probable, if it is not given (`NoiseEstimate`). There is no guarantee of
/// safety; instead each literal has a confidence (`LiteralBelief`).
///
/// It differs from the paper in that likelihoods are reckoned in logarithms, that priors do not
/// depend on the data, in that an atom which is no precondition may have been true in any share of
/// the states, and in that doubtful preconditions are kept. Of a transition in which several lifted
/// atoms stand for the same ground atom only the state before counts for these.
public struct NOLAM: EvidenceLearner {
  /// The probability with which a literal is seen the wrong way round; nil if it is to be estimated.
  public var noise: Double?
  /// What conditions and effects may say.
  public var language: ConditionLanguage

  /// Makes a learner.
  public init(noise: Double? = nil, _ language: ConditionLanguage = ConditionLanguage()) {
    self.noise = noise
    self.language = language
  }

  /// The most probable model. It lies between the bounds, so `bound` does not matter.
  ///
  /// - Complexity: O(lifted atoms), however many transitions there were.
  public func model(of evidence: Evidence, bound: Bound = .safe) -> LearnedModel {
    let assumptions = language.assumptions(isInjective: false, of: evidence)
    let rate = noise ?? NoiseEstimate.rate(evidence)
    let likelihood = ChangeLikelihood(noise: rate)
    let beliefs = zip(evidence.actions, evidence.vocabulary.actions).map { action, vocabulary in
      vocabulary.atoms.indices.map { atom in
        // Whether two parameters are bound to the same object is known, not observed.
        LiteralBelief(
          action.changes(of: atom),
          vocabulary.atoms[atom].isEquality ? ChangeLikelihood(noise: 0) : likelihood)
      }
    }
    let base = LearnedModel(algorithm: "NOLAM", bound: .safe, evidence, under: assumptions)
    let actions = base.knowledge.filter(\.isObserved).map { knowledge in
      action(knowledge, beliefs[knowledge.vocabulary.action])
    }
    var model = LearnedModel(base, algorithm: "NOLAM", actions: actions, of: evidence)
    model.noise = NoiseModel(rate: rate, isEstimated: noise == nil, beliefs: beliefs)
    return model
  }

  /// Preconditions are kept that are at least so probable: a wrong one costs plans, a missing one
  /// makes them invalid.
  private static let caution = 0.2

  private func action(
    _ knowledge: ActionKnowledge, _ beliefs: [LiteralBelief]
  ) -> LearnedAction {
    let vocabulary = knowledge.vocabulary
    var action = LearnedAction(vocabulary)
    for (atom, belief) in beliefs.enumerated() where knowledge.isInScope[atom] {
      if let isTrue = belief.precondition(atLeast: Self.caution),
        isTrue || isKept(atom, belief, vocabulary)
      {
        action.precondition.append(LiftedLiteral(atom, isNegated: !isTrue))
      }
      if let isTrue = belief.effect, vocabulary.isChangeable(atom) {
        action.effects.append(LiftedLiteral(atom, isNegated: !isTrue))
      }
    }
    // Deletions come first, as with the other learners.
    action.effects = action.effects.filter(\.isNegated) + action.effects.filter { !$0.isNegated }
    return action
  }

  /// Whether the policy keeps a negative precondition.
  private func isKept(
    _ atom: Int, _ belief: LiteralBelief, _ vocabulary: ActionVocabulary
  ) -> Bool {
    if vocabulary.atoms[atom].isEquality { return true }
    return switch language.negativePreconditions {
    case .keep: true
    case .needed: belief.deletes > 0.5
    case .drop: false
    }
  }
}

/// What a model from noisy states takes the noise to be, and how certain its literals are.
public struct NoiseModel: Sendable {
  /// The probability with which a literal is seen the wrong way round.
  public let rate: Double
  /// Whether the rate was estimated; else it was given.
  public let isEstimated: Bool
  /// For each action of the skeleton, by number, and each of its lifted atoms what is believed.
  public let beliefs: [[LiteralBelief]]
}

extension ActionEvidence {
  /// How often each change was seen of an atom, by number.
  ///
  /// Where another atom coincides with it, what it was before is known, but not whether a change is its
  /// own: as if its truth afterwards was not seen.
  func changes(of atom: Int) -> [Int] {
    let cells = (atom * ObservedChange.count)..<((atom + 1) * ObservedChange.count)
    var changes = Array(counts[cells])
    for (change, cell) in zip(ObservedChange.allCases, cells) {
      changes[ObservedChange(change.before, .unseen).rawValue] += aliasedCounts[cell]
    }
    return changes
  }
}
