import PDDL
import Testing

@Suite struct SyntaxCheckerTypesTests {
  @Test(arguments: [
    Case(
      "(:types a - b b - a)",
      """
      d:2:9: error: types are above themselves, expected a hierarchy below 'object', found 'a - \
      b - a'
      """),
    Case(
      "(:types a - object a - b)",
      """
      d:2:20: warning: a type is declared twice, and has both parents, expected 'a - object' \
      once, found 'a - b' again
      """),
    Case(
      "(:types a - b a - b)",
      """
      d:2:15: warning: a type is declared twice, expected 'a - b' once, found 'a - b' again
      """),
    Case("(:types a - object object)"),
    Case(
      "(:types object - a)",
      """
      d:2:9: warning: 'object' is above all types and has no parent, expected no declaration of \
      'object', found 'object - a'
      """),
    // A parent that is only named counts as declared.
    Case("(:types a - b) (:constants c - b)"),
    Case(
      "(:types place) (:constants home - plaec)",
      """
      d:2:35: error: unknown type (did you mean 'place'?), expected one of 'object', 'place', \
      found 'plaec'
      """),
    Case(
      "(:types a) (:predicates (p ?x - (either a c) ?y))",
      """
      d:2:43: error: unknown type, expected one of 'a', 'object', found 'c'
      """),
    Case(
      "(:constants a b - c)",
      """
      d:2:19: error: unknown type, expected 'object', found 'c'
      """),
    // Damaged declarations make nothing unknown.
    Case(
      "(:types ?a) (:constants b - a)",
      """
      d:2:9: error: a name is missing, expected a type, found '?a'
      """),
  ])
  func types(_ test: Case) {
    #expect(
      Findings.domain("(define (domain d)\n\(test.text))").joined(separator: "\n") == test.findings)
  }
}
