import PDDL
import Testing

@Suite struct DomainCheckerTests {
  @Test(arguments: [
    // Repetition that changes nothing is let pass.
    Case(
      "(:constants k - b)",
      """
      d:7:13: warning: constant 'k' is declared twice
      """),
    Case(
      "(:predicates (q ?x - a))",
      """
      d:7:14: warning: predicate 'q' is declared twice
      """),
    Case(
      "(:functions (f))",
      """
      d:7:13: warning: function 'f' is declared twice
      """),
    Case(
      "(:predicates (= ?x ?y))",
      """
      d:7:14: warning: '=' needs no declaration
      """),
    Case(
      "(:predicates (s ?x ?x - a))",
      """
      d:7:20: warning: two parameters have one name, expected another name, found '?x' again
      """),
    // Names of different kinds may be the same.
    Case("(:predicates (a ?x) (f) (k)) (:action p)"),
    Case(
      "(:constants k - c)",
      """
      d:7:13: error: constant 'k' is declared twice with different types, expected type 'b', \
      found type 'c'
      """),
    Case(
      "(:predicates (q ?x - b))",
      """
      d:7:14: error: a predicate is declared twice, expected another name, found 'q' again
      """),
    Case(
      "(:functions (f ?x))",
      """
      d:7:13: error: a function is declared twice, expected another name, found 'f' again
      """),
    Case(
      "(:action s) (:durative-action s :duration ())",
      """
      d:7:31: error: an action is declared twice, expected another name, found 's' again
      """),
    Case(
      "(:action s :parameters (?x - a ?x - b))",
      """
      d:7:32: error: a variable is declared twice, expected another name, found '?x' again
      """),
    Case(
      "(:action s :parameters (?x - d))",
      """
      d:7:30: error: unknown type, expected one of 'a', 'b', 'c', 'object', found 'd'
      """),
    Case(
      "(:derived (s ?x) (p))",
      """
      d:7:12: error: unknown predicate, expected one of 'p', 'q', 'r', found 's'
      """),
    Case(
      "(:derived (q ?x - a ?y) (p))",
      """
      d:7:11: error: predicate 'q' has a wrong number of arguments, expected 1: ?x - a, found 2
      """),
    Case(
      "(:derived (q ?x - c) (p))",
      """
      d:7:14: error: argument 1 of predicate 'q' has a wrong type, expected type 'a', found '?x' \
      of type 'c'
      """),
    Case(
      "(:functions (s) - d)",
      """
      d:7:19: error: unknown type, expected one of 'a', 'b', 'c', 'object', found 'd'
      """),
  ])
  func declarations(_ test: Case) {
    #expect(Findings.sections(test.text).joined(separator: "\n") == test.findings)
  }

  @Test(arguments: 0..<200)
  func randomDomainsHaveNoErrors(seed: Int) {
    let task = RandomTask(seed: seed)
    let source = SourceText(PDDLWriter.text(task.domain), name: "d")
    #expect(!DomainChecker.readAndCheck(source).hasErrors)
  }
}
