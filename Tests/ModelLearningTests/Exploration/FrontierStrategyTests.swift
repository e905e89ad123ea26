import Testing

@testable import ModelLearning

@Suite struct FrontierStrategyTests {
  @Test func whereRejectionsAreCheapTriesThatAnswerForCertainComeFirst() {
    let strategy = FrontierStrategy(rejectionCost: 0.01, priorOfPrecondition: 0.5)
    // One doubt is answered either way; of four, most often only that one of them is required.
    #expect(
      strategy.value(doubts: 1, hiddenEffects: 0) > strategy.value(doubts: 0, hiddenEffects: 0))
    // Costs and answers by hand: 0.5·1 + 0.5·1 = 1 for 0.5 + 0.005.
    #expect(abs(strategy.value(doubts: 1, hiddenEffects: 0) - 1 / 0.505) < 1e-12)
  }

  @Test func whereRejectionsCostAsMuchMoreHiddenEffectsAreBetter() {
    let strategy = FrontierStrategy(rejectionCost: 1, priorOfPrecondition: 0.5)
    #expect(
      strategy.value(doubts: 1, hiddenEffects: 3)
        > strategy.value(doubts: 1, hiddenEffects: 1))
    #expect(strategy.value(doubts: 0, hiddenEffects: 2) == 2)
  }
}
