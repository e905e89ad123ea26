import Diagnostics
import Testing

@Suite struct SourceTextDiagnosticsTests {
  private let source = SourceText("!g.\n\t+!g <- .print(gg, g).\r\n", name: "a.asl")

  @Test func aPlaceIsShownWithItsLine() {
    #expect(
      source.diagnostic(.error, "no such action", at: 12).rendered == """
        a.asl:2:9: error: no such action
        \t+!g <- .print(gg, g).
        \t       ^
        """)
  }

  @Test func aWordIsFoundInItsLine() {
    #expect(
      source.diagnostic(.warning, "odd", line: 2, word: "gg").description
        == "a.asl:2:16: warning: odd")
    #expect(
      source.diagnostic(.warning, "odd", line: 2, word: "g").description
        == "a.asl:2:4: warning: odd")
  }

  @Test func aWordThatIsNotThereLeavesTheLine() {
    let finding = source.diagnostic(.error, "no such goal", line: 1, word: "h")
    #expect(finding.rendered == "a.asl:1: error: no such goal")
  }
}
