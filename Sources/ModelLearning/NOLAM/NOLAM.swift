import PDDL

/// Learning from states in which some literals are seen the wrong way round (Lamanna and Serafini
/// 2024, "Action model learning from noisy traces: a probabilistic approach": NOLAM).
///
/// Of each lifted atom of each action the hypothesis is chosen that is most probable given what was seen
/// before and after the action (`LiteralHypothesis`). There is no guarantee of safety; instead each literal has a
/// confidence (`LiteralBelief`).
///
/// It differs from the paper in this: from traces (`NoisyTraces`) it uses for each action what all states
/// of the trace say of the state before and after it, not these states alone (`TraceSmoother`), and alternates
/// between that and weighing the hypotheses; the rate of the noise and the shares of
/// effects are estimated on the way. How often an atom is true that is no precondition is expected from how often the
/// atoms of its predicate are. Likelihoods are reckoned in logarithms, and doubtful preconditions are
/// kept.
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

  /// The most probable model by counts alone, as of traces that are at hand no more. It lies between the
  /// bounds, so `bound` does not matter.
  ///
  /// Of a transition in which several lifted atoms stand for the same ground atom only the state before
  /// counts for these.
  ///
  /// - Complexity: O(lifted atoms), however many transitions there were.
  public func model(of evidence: Evidence, bound: Bound = .safe) -> LearnedModel {
    let rate = noise ?? NoiseEstimate.rate(evidence)
    let likelihood = ChangeLikelihood(noise: rate)
    let priors = LiteralPriors(evidence.vocabulary.skeleton)
    let beliefs = zip(evidence.actions, evidence.vocabulary.actions).map { action, vocabulary in
      vocabulary.atoms.indices.map { atom in
        // Whether two parameters are bound to the same object is known, not observed.
        let isKnown = vocabulary.atoms[atom].isEquality
        return LiteralBelief(
          (isKnown ? ChangeLikelihood(noise: 0) : likelihood).evidence(action.changes(of: atom)),
          priors.priors(of: vocabulary.atoms[atom]), .uniform)
      }
    }
    return model(of: evidence, beliefs, rate: rate)
  }

  /// The most probable model of traces.
  ///
  /// - Complexity: O(transitions times lifted atoms), at most `SmoothedBeliefs.rounds` times.
  public func model(of evidence: Evidence, smoothing traces: NoisyTraces) -> LearnedModel {
    if traces.isEmpty { return model(of: evidence) }
    let estimate = SmoothedBeliefs(traces, evidence, noise: noise)
    return model(of: evidence, estimate.beliefs, rate: estimate.rate)
  }

  private func model(
    of evidence: Evidence, _ beliefs: [[LiteralBelief]], rate: Double
  ) -> LearnedModel {
    let assumptions = language.assumptions(isInjective: false, of: evidence)
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
