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

  static func belief(_ counts: [Int], noise: Double) -> LiteralBelief {
    LiteralBelief(
      ChangeLikelihood(noise: noise).evidence(Self.counts(counts)),
      HypothesisPriors(effects: 0.4, negations: 1), .uniform)
  }

  @Test("with one world, each flipped literal costs the odds of the noise")
  func oneWorld() {
    let evidence = ChangeLikelihood(noise: 0.25).evidence(Self.counts([0, 1, 0, 2]))
    let logarithm = evidence.logarithm(under: .requiresTrue, share: .uniform)
    // Five literals seen right, one seen wrong.
    #expect(abs(logarithm.exponential - 0.75 * 0.75 * 0.75 * 0.75 * 0.75 * 0.25) < 1e-12)
  }

  @Test("what was not seen at all tells nothing")
  func nothingSeen() {
    let evidence = ChangeLikelihood(noise: 0.1).evidence(Self.counts([]))
    for hypothesis in LiteralHypothesis.allCases {
      #expect(evidence.logarithm(under: hypothesis, share: .uniform) == 0)
    }
  }

  @Test("ten million transitions neither overflow nor vanish")
  func manyTransitions() {
    let belief = Self.belief([900_000, 90_000, 8_100_000, 910_000], noise: 0.1)
    #expect(belief.precondition(atLeast: 0.5) == true)
    #expect(belief.effect == false)
    #expect(belief.requiresTrue > 0.999)
  }

  @Test(
    "priors of all hypotheses add up to one, and so do posteriors", arguments: [0.01, 0.1, 1])
  func probabilities(negations: Double) {
    let priors = HypothesisPriors(effects: 0.3, negations: negations)
    #expect(abs(priors.logarithms.all.logarithmOfSum) < 1e-12)
    let belief = Self.belief([2, 1, 0, 3], noise: 0.2)
    #expect(abs(LiteralHypothesis.allCases.reduce(0) { $0 + belief[$1] } - 1) < 1e-12)
  }
}
