import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  private let finding = Diagnostic(
    .warning, "strange", expected: "'a'", found: "'b'", file: "x.pddl", line: 3, column: 6,
    sourceLine: "\t(p b)", caret: 4)

  @Test func theDescriptionIsOneLine() {
    #expect(finding.description == "x.pddl:3:6: warning: strange, expected 'a', found 'b'")
  }

  @Test func theRenderedFormHasACaretUnderThePlace() {
    #expect(
      finding.rendered == """
        x.pddl:3:6: warning: strange, expected 'a', found 'b'
        \t(p b)
        \t   ^
        """)
  }

  @Test func aFindingAboutAFileHasNoLine() {
    let finding = Diagnostic(.error, "cannot read the file", file: "x")
    #expect(finding.description == "x: error: cannot read the file")
    #expect(finding.rendered == finding.description)
  }

  @Test func anErrorOfUnsupportedFeaturesNamesTheFirst() {
    let feature = Diagnostic(.error, "no", file: "x", unsupportedFeature: "sensing")
    let mistake = Diagnostic(.error, "no", file: "x")
    #expect(DiagnosticsError([finding, feature]).unsupportedFeature == "sensing")
    #expect(DiagnosticsError([feature, mistake]).unsupportedFeature == nil)
    #expect(DiagnosticsError([mistake]).unsupportedFeature == nil)
  }
}
