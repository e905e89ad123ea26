/// What is believed of the literals of all actions after smoothing and weighing by turns, a kind of
/// expectation maximisation: beliefs tell what the states really were, and these tell what to believe.
struct SmoothedBeliefs {
  /// For each action what is believed of its lifted atoms.
  private(set) var beliefs: [[LiteralBelief]]
  /// The probability with which a literal is seen the wrong way round.
  private(set) var rate: Double

  /// How often smoothing and weighing alternate at most.
  static let rounds = 10

  /// Works out beliefs.
  ///
  /// - Parameter noise: the rate of the noise; estimated if it is nil.
  init(_ traces: NoisyTraces, _ evidence: Evidence, noise: Double?) {
    let vocabulary = evidence.vocabulary
    rate = noise ?? NoiseEstimate.rate(evidence)
    beliefs = []
    var priors = LiteralPriors(vocabulary.skeleton)
    for round in 0..<Self.rounds {
      var smoother = TraceSmoother(vocabulary, round == 0 ? nil : beliefs, noise: rate)
      smoother.smooth(traces)
      let earlier = (beliefs, rate)
      // At first every action may do anything, so that little is seen to be wrong.
      if noise == nil, round > 0, smoother.seen > 0 { rate = smoother.wrong / smoother.seen }
      beliefs = Self.beliefs(smoother.changes, traces, vocabulary, priors, rate)
      priors.learnEffects(from: beliefs, vocabulary)
      if round > 1, abs(rate - earlier.1) <= 0.01 * rate, Self.agree(beliefs, earlier.0) { break }
    }
  }

  private static func beliefs(
    _ changes: [SmoothedChanges], _ traces: NoisyTraces, _ vocabulary: LearningVocabulary,
    _ priors: LiteralPriors, _ rate: Double
  ) -> [[LiteralBelief]] {
    var place = -1
    return vocabulary.actions.map { action in
      action.atoms.enumerated().map { number, atom in
        place += 1
        let prior = priors.priors(of: atom)
        if atom.isEquality {
          let counts = traces.equalities[action.action][number] ?? NoisyTraces.EqualityCounts()
          return LiteralBelief(counts.evidence, prior, counts.share)
        }
        return LiteralBelief(
          changes[place].evidence, prior,
          ShareDistribution(mean: traces.share(of: atom.predicate, noise: rate)))
      }
    }
  }

  /// Whether beliefs have not changed much.
  private static func agree(_ beliefs: [[LiteralBelief]], _ others: [[LiteralBelief]]) -> Bool {
    zip(beliefs.joined(), others.joined()).allSatisfy { belief, other in
      let difference = belief.probabilities - other.probabilities
      return max(difference.max(), -difference.min()) < 0.01
    }
  }
}

extension NoisyTraces.EqualityCounts {
  /// What is known about worlds.
  fileprivate var evidence: ChangeEvidence {
    var counts = [Int](repeating: 0, count: ObservedChange.count)
    counts[ObservedChange(.isTrue, .isTrue).rawValue] = equal
    counts[ObservedChange(.isFalse, .isFalse).rawValue] = different
    return ChangeLikelihood(noise: 0).evidence(counts)
  }

  /// How often arguments should be equal that need not differ.
  fileprivate var share: ShareDistribution {
    let count = Double(equal + different)
    guard count > 0 else { return .uniform }
    return ShareDistribution(mean: min(max(expected / count, 0.01), 0.99))
  }
}
