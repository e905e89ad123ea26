import Testing

@testable import ModelLearning

@Suite struct PredictionScoreTests {
  @Test func comparesSets() {
    let score = PredictionScore(["a", "b", "c"], ["b", "c", "d", "e"])
    #expect(score == PredictionScore(truePositives: 2, falsePositives: 1, falseNegatives: 2))
    #expect(score.precision == 2.0 / 3)
    #expect(score.recall == 0.5)
  }

  @Test func nothingPredictedIsPreciseAndNothingTrueIsRecalled() {
    #expect(PredictionScore([] as Set<String>, ["a"]).precision == 1)
    #expect(PredictionScore([] as Set<String>, ["a"]).recall == 0)
    #expect(PredictionScore(["a"], [] as Set<String>).recall == 1)
    #expect(PredictionScore(["a"], [] as Set<String>).precision == 0)
  }

  @Test func meansAreOverScoresNotOverCounts() throws {
    let scores = [
      PredictionScore(truePositives: 1, falsePositives: 0, falseNegatives: 0),
      PredictionScore(truePositives: 0, falsePositives: 98, falseNegatives: 2),
    ]
    let means = try #require(PredictionScore.means(of: scores))
    #expect(means.precision == 0.5)
    #expect(means.recall == 0.5)
    #expect(PredictionScore.means(of: []) == nil)
  }
}
