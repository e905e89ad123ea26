import Testing

@testable import ModelLearning

@Suite("Shares of true atoms")
struct ShareDistributionTests {
  /// So many states in which an atom is true for certain, and so many in which it is false.
  static func states(isTrue: Int, isFalse: Int) -> Mixture {
    Mixture(terms: [
      Mixture.Term(count: Double(isTrue), second: 0, difference: 1),
      Mixture.Term(count: Double(isFalse), second: 1, difference: -1),
    ])
  }

  @Test("the mean over all shares is the beta integral")
  func betaIntegral() {
    let logarithm = ShareDistribution.uniform.logarithmOfMean(
      of: Self.states(isTrue: 2, isFalse: 3))
    // ∫ q² (1-q)³ dq = 2! 3! / 6!
    #expect(abs(logarithm.exponential * 60 - 1) < 1e-3)
  }

  @Test("where few atoms are true, that one is false hardly surprises", arguments: [1, 10, 1000])
  func fewAreTrue(count: Int) {
    let mean = 0.05
    let logarithm = ShareDistribution(mean: mean)
      .logarithmOfMean(of: Self.states(isTrue: 0, isFalse: count))
    // The product of the chances that the next one is false too, the rule of succession.
    let expected = (0..<count).reduce(1.0) {
      $0 * (2 - 2 * mean + Double($1)) / (2 + Double($1))
    }
    #expect(abs(logarithm.exponential / expected - 1) < 1e-3)
  }

  @Test("of a million states the likelihood does not vanish")
  func manyStates() {
    let logarithm = ShareDistribution(mean: 0.3)
      .logarithmOfMean(of: Self.states(isTrue: 400_000, isFalse: 600_000))
    // n times the entropy, but for the width of the peak.
    #expect(abs(logarithm + 673_011.67) < 10)
  }
}
