import Testing

@testable import ModelLearning

@Suite struct LearningCurveChartTests {
  private static func curve(_ recalls: [(hits: Int, misses: Int)]) -> LearningCurve {
    var curve = LearningCurve()
    for (index, recall) in recalls.enumerated() {
      var power = PredictivePower()
      power.applicability["a"] = PredictionScore(
        truePositives: recall.hits, falseNegatives: recall.misses)
      curve.points.append(.init(traces: index + 1, transitions: 10 * (index + 1), power: power))
    }
    return curve
  }

  @Test func drawsALineForEachQuantityThatWasMeasured() {
    let svg = LearningCurveChart.svg(
      Self.curve([(1, 3), (2, 2), (4, 0)]), title: "a < b & c")
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(svg.contains(">a &lt; b &amp; c</text>"))
    #expect(svg.contains(">applicability precision</text>"))
    #expect(svg.contains(">applicability recall</text>"))
    #expect(!svg.contains("problems solved"))
    #expect(svg.split(separator: "<polyline").count == 3)
    // The recalls 0.25, 0.5 and 1 between y = 290 for 0 and y = 44 for 1.
    #expect(svg.contains("points=\"191.33,228.5 330.67,167 470,44\""))
  }

  @Test func manyTracesHaveFewTicks() {
    let svg = LearningCurveChart.svg(
      Self.curve(Array(repeating: (1, 1), count: 100)), title: "long")
    let ticks = svg.split(separator: "\n").filter { $0.contains("y=\"308\"") }
    #expect(ticks.count <= 12)
    #expect(ticks.last?.contains(">100<") == true)
  }

  @Test func anEmptyCurveIsAChartWithoutLines() {
    let svg = LearningCurveChart.svg(LearningCurve(), title: "nothing")
    #expect(!svg.contains("polyline"))
    #expect(!svg.contains("nan"))
  }
}
