import PDDL
import Testing

/// What findings about PDDL look like as a whole: their order, their number, names nearby.
@Suite struct FindingsTests {
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

  @Test(arguments: [
    ("on-tabel", " (did you mean 'on-table'?)"), ("on_table", " (did you mean 'on-table'?)"),
    ("ontable", " (did you mean 'on-table'?)"), ("claer", " (did you mean 'clear'?)"),
    ("holding", ""), ("c", ""), ("table", ""),
  ])
  func nearNamesAreSuggested(name: String, hint: String) {
    let findings = Findings.domain(
      "(define (domain d) (:predicates (on-table) (clear)) (:action a :precondition (\(name))))")
    #expect(
      findings == [
        "d:1:79: error: unknown predicate\(hint), expected one of 'clear', 'on-table', "
          + "found '\(name)'"
      ])
  }
}
