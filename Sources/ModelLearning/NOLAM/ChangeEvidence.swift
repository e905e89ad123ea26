import Glibc

/// What was seen of one lifted atom, as the likelihoods of what its truth before and after was.
///
/// All is reckoned in logarithms, so that it neither overflows nor vanishes, however many
/// transitions there were.
struct ChangeEvidence {
  /// Transitions of which the same was seen.
  struct Term {
    /// How many there were.
    var count: Double
    /// The logarithm of the probability of what was seen in each world, by number.
    var logarithms: SIMD4<Double>
  }

  var terms: [Term] = []

  /// The logarithm of the likelihood of all that was seen.
  ///
  /// Where the precondition says nothing, the share of the transitions in which the atom is true
  /// before may be anything: the likelihood is the mean over all shares.
  func logarithm(under hypothesis: LiteralHypothesis, share: ShareDistribution) -> Double {
    let worlds = hypothesis.worlds.map(\.number)
    guard worlds.count == 2 else {
      return terms.reduce(0) { $0 + $1.count * $1.logarithms[worlds[0]] }
    }
    var scale = 0.0
    var mixture = Mixture(terms: [])
    for term in terms {
      let largest = max(term.logarithms[worlds[0]], term.logarithms[worlds[1]])
      scale += term.count * largest
      let second = exp(term.logarithms[worlds[1]] - largest)
      mixture.terms.append(
        Mixture.Term(
          count: term.count, second: second,
          difference: exp(term.logarithms[worlds[0]] - largest) - second))
    }
    return scale + share.logarithmOfMean(of: mixture)
  }

  /// The logarithms of the probabilities of each hypothesis and of what was seen.
  func logarithms(_ priors: HypothesisPriors, _ share: ShareDistribution) -> HypothesisValues {
    var logarithms = priors.logarithms
    for hypothesis in LiteralHypothesis.allCases {
      logarithms[hypothesis.rawValue] += logarithm(under: hypothesis, share: share)
    }
    return logarithms
  }
}

extension HypothesisValues {
  /// The values, without the place that is not used.
  var all: [Double] { LiteralHypothesis.allCases.map { self[$0.rawValue] } }
}
