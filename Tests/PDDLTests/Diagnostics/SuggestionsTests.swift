import PDDL
import Testing

@Suite struct SuggestionsTests {
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
