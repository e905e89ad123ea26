import Diagnostics
import Testing

/// The code of the articles in `Sources/Diagnostics/Diagnostics.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  @Test func sayingWhatIsWrong() {
    let source = SourceText("(on a b)\n(clera b)", name: "state.pddl")
    var findings = DiagnosticCollector()
    let hint = Suggestions.hint(for: "clera", among: ["clear", "on"])
    findings.error("unknown predicate\(hint)", found: "'clera'", at: 10)
    for finding in findings.diagnostics(in: source) { print(finding.rendered) }
    #expect(
      findings.diagnostics(in: source).map(\.rendered) == [
        """
        state.pddl:2:2: error: unknown predicate (did you mean 'clear'?), found 'clera'
        (clera b)
         ^
        """
      ])
  }
}
