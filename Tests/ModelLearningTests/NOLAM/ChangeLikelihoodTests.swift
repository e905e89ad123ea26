import Testing

@testable import ModelLearning

@Suite("Likelihood of noisy changes")
struct ChangeLikelihoodTests {
  /// Counts of the changes false-false, false-true, true-false and true-true.
  static func counts(_ counts: [Int]) -> [Int] {
    var result = [Int](repeating: 0, count: ObservedChange.count)
    for (place, count) in counts.enumerated() { result[place / 2 * 3 + place % 2] = count }
    return result
  }

  @Test("with one world, each flipped literal costs the odds of the noise")
  func oneWorld() {
    let likelihood = ChangeLikelihood(noise: 0.25)
    let logarithm = likelihood.logarithm(of: Self.counts([0, 1, 0, 2]), under: .requiresTrue)
    // Five literals seen right, one seen wrong.
    #expect(abs(logarithm.exponential - 0.75 * 0.75 * 0.75 * 0.75 * 0.75 * 0.25) < 1e-12)
  }

  @Test("without noise, the mean over all shares is the beta integral")
  func betaIntegral() {
    let likelihood = ChangeLikelihood(noise: 0)
    let logarithm = likelihood.logarithm(of: Self.counts([3, 0, 0, 2]), under: .unrelated)
    // ∫ q² (1-q)³ dq = 2! 3! / 6!
    #expect(abs(logarithm.exponential - 12.0 / 720) < 1e-4)
  }

  @Test("what was not seen at all tells nothing")
  func nothingSeen() {
    let likelihood = ChangeLikelihood(noise: 0.1)
    for hypothesis in LiteralHypothesis.allCases {
      #expect(likelihood.logarithm(of: Self.counts([]), under: hypothesis) == 0)
    }
  }

  @Test("ten million transitions neither overflow nor vanish")
  func manyTransitions() {
    let counts = Self.counts([900_000, 90_000, 8_100_000, 910_000])
    let belief = LiteralBelief(counts, ChangeLikelihood(noise: 0.1))
    #expect(belief.precondition(atLeast: 0.5) == true)
    #expect(belief.effect == false)
    #expect(belief.requiresTrue > 0.999)
  }

  @Test("priors of all hypotheses add up to one, and so do posteriors")
  func probabilities() {
    #expect(abs(LiteralHypothesis.allCases.reduce(0) { $0 + $1.prior } - 1) < 1e-12)
    let belief = LiteralBelief(Self.counts([2, 1, 0, 3]), ChangeLikelihood(noise: 0.2))
    #expect(belief.requiresTrue + belief.requiresFalse <= 1)
    #expect(belief.adds + belief.deletes <= 1)
  }
}
