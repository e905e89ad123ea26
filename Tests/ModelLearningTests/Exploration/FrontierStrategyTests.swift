import PDDL
import Testing

@testable import ModelLearning

@Suite struct FrontierStrategyTests {
  static func candidate(doubts: Int, effects: Int = 0) -> Try {
    Try(step: PlanStep("a"), doubts: doubts, hiddenEffects: effects)
  }

  @Test func whereRejectionsAreCheapTriesThatAnswerForCertainComeFirst() {
    let strategy = FrontierStrategy(rejectionCost: 0.01, priorOfPrecondition: 0.5)
    // One doubt is answered either way; of four, most often only that one of them is required.
    #expect(
      strategy.value(of: Self.candidate(doubts: 1)) > strategy.value(of: Self.candidate(doubts: 0)))
    // Costs and answers by hand: 0.5·1 + 0.5·1 = 1 for 0.5 + 0.005.
    #expect(abs(strategy.value(of: Self.candidate(doubts: 1)) - 1 / 0.505) < 1e-12)
  }

  @Test func whereRejectionsCostAsMuchMoreHiddenEffectsAreBetter() {
    let strategy = FrontierStrategy(rejectionCost: 1, priorOfPrecondition: 0.5)
    #expect(
      strategy.value(of: Self.candidate(doubts: 1, effects: 3))
        > strategy.value(of: Self.candidate(doubts: 1, effects: 1)))
    #expect(strategy.value(of: Self.candidate(doubts: 0, effects: 2)) == 2)
  }
}
