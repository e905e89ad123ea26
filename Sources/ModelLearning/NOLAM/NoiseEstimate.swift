import Glibc

/// The rate of the noise under which what was seen is most probable.
///
/// Noise shows in changes that no action makes: an atom that is seen to change now and then in
/// either direction does not really change. The likelihood of a rate is the product over all lifted
/// atoms of the mean likelihood of the hypotheses.
enum NoiseEstimate {
  /// The most probable rate between 0 and `highest`.
  ///
  /// - Complexity: O(different counts of atoms), times some thousand steps.
  static func rate(_ evidence: Evidence) -> Double {
    var occurrences: [[Int]: Double] = [:]
    for (action, vocabulary) in zip(evidence.actions, evidence.vocabulary.actions) {
      for atom in vocabulary.atoms.indices where !vocabulary.atoms[atom].isEquality {
        let changes = action.changes(of: atom)
        if changes.contains(where: { $0 > 0 }) { occurrences[changes, default: 0] += 1 }
      }
    }
    // In a fixed order, so that sums do not depend on hashing.
    let ordered = occurrences.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let priors = HypothesisPriors(
      effects: HypothesisPriors.effects,
      negations: HypothesisPriors.negations(in: evidence.vocabulary.skeleton))
    func logarithm(_ rate: Double) -> Double {
      let likelihood = ChangeLikelihood(noise: rate)
      return ordered.reduce(0) { sum, entry in
        let logarithms = likelihood.evidence(entry.key).logarithms(priors, .uniform)
        return sum + entry.value * logarithms.all.logarithmOfSum
      }
    }
    // First roughly, as there may be several peaks, then by golden section about the best.
    let rates = (0...steps).map { ChangeLikelihood.leastNoise * pow(ratio, Double($0)) }
    let heights = rates.map(logarithm)
    guard let best = heights.indices.max(by: { heights[$0] < heights[$1] }), best > 0 else {
      return 0
    }
    var low = log(rates[best - 1])
    var high = log(rates[min(best + 1, steps)])
    let section = (5.0.squareRoot() - 1) / 2
    while high - low > 0.02 {
      let first = high - section * (high - low)
      let second = low + section * (high - low)
      if logarithm(exp(first)) < logarithm(exp(second)) { low = first } else { high = second }
    }
    return exp((low + high) / 2)
  }

  /// With more noise than this a literal and its negation can hardly be told apart.
  private static let highest = 0.45
  private static let steps = 16
  private static let ratio = pow(highest / ChangeLikelihood.leastNoise, 1 / Double(steps))
}
