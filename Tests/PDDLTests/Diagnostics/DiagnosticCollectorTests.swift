import PDDL
import Testing

@Suite struct DiagnosticCollectorTests {
  @Test func findingsStandInTheOrderOfTheText() {
    #expect(
      Findings.sections(
        """
        (:action one :precondition (u))
        (:action one :foo)
        (:action two :precondition (v))
        """) == [
          "d:7:29: error: unknown predicate, expected one of 'p', 'q', 'r', found 'u'",
          "d:8:10: error: an action is declared twice, expected another name, found 'one' again",
          "d:8:14: error: unknown part of an action, "
            + "expected one of ':parameters', ':precondition', ':effect', found ':foo'",
          "d:9:29: error: unknown predicate, expected one of 'p', 'q', 'r', found 'v'",
        ])
  }

  @Test func atMostAHundredAreShown() {
    let actions = (0..<250).map { "(:action a\($0) :precondition (u))" }
    let findings = Findings.sections(actions.joined(separator: "\n"))
    #expect(findings.count == 101)
    #expect(
      findings[99] == "d:106:29: error: unknown predicate, expected one of 'p', 'q', 'r', found 'u'"
    )
    #expect(findings[100] == "d: error: 150 more findings are not shown")
  }

  @Test func errorsComeBeforeWarningsWhereNotAllAreShown() {
    let facts = Array(repeating: "(p)", count: 300) + ["(u)"]
    let findings = Findings.problem("(:init \(facts.joined(separator: " "))) (:goal (p))")
    #expect(findings.count == 101)
    #expect(findings.filter { $0.contains("error: unknown predicate") }.count == 1)
    #expect(findings[100] == "x: warning: 200 more findings are not shown")
  }

  @Test func aLongLineIsShownInPart() {
    let facts = Array(repeating: "(p)", count: 100).joined()
    let source = SourceText("(define (problem x) \(facts) (:domain", name: "x")
    let rendered = ProblemReader.read(source).diagnostics.map(\.rendered)
    #expect(
      rendered == [
        """
        x:1:322: error: unbalanced parentheses, expected ')' for this '(', found the end of the file
        \(String(facts.suffix(159))) (:domain
        \(String(repeating: " ", count: 160))^
        """
      ])
  }
}
