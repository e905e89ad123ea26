import Diagnostics
import Testing

@Suite struct DiagnosticCollectorTests {
  private let source = SourceText("one\ntwo three\n", name: "t")

  private func descriptions(_ collector: DiagnosticCollector) -> [String] {
    collector.diagnostics(in: source).map(\.description)
  }

  @Test func findingsStandInTheOrderOfTheText() {
    var collector = DiagnosticCollector()
    collector.error("late", expected: "'x'", found: "'three'", at: 8)
    collector.warning("early", at: 0)
    collector.error("of the file", at: -1)
    collector.error("late too", at: 8)
    #expect(collector.hasErrors)
    #expect(collector.totalErrors == 3)
    #expect(
      descriptions(collector) == [
        "t: error: of the file",
        "t:1:1: warning: early",
        "t:2:5: error: late, expected 'x', found 'three'",
        "t:2:5: error: late too",
      ])
  }

  @Test func warningsAreNoErrors() {
    var collector = DiagnosticCollector()
    #expect(descriptions(collector) == [])
    collector.warning("odd", at: 4)
    #expect(!collector.hasErrors)
    #expect(descriptions(collector) == ["t:2:1: warning: odd"])
  }

  @Test func atMostAHundredAreShownErrorsFirst() {
    var collector = DiagnosticCollector()
    for _ in 0..<70 { collector.warning("odd", at: 0) }
    for _ in 0..<60 { collector.error("wrong", at: 4) }
    let shown = descriptions(collector)
    #expect(shown.filter { $0 == "t:1:1: warning: odd" }.count == 40)
    #expect(shown.filter { $0 == "t:2:1: error: wrong" }.count == 60)
    #expect(shown.last == "t: warning: 30 more findings are not shown")
    #expect(!collector.isFull)
    for _ in 0..<60 { collector.error("wrong", at: 4) }
    #expect(collector.isFull)
    #expect(descriptions(collector).last == "t: error: 90 more findings are not shown")
  }
}
