import PDDL
import Testing

@Suite struct ProblemCheckerTests {
  @Test(arguments: [
    Case("(q o1) (q o2) (q k) (r o2 o3) (r k l)"),
    Case("(= (f) 1) (= (g k) 2) (= (h o1) l) (= (h o2) undefined) (at 5 (q o1))"),
    Case(
      "(s)",
      """
      x:3:9: error: unknown predicate, expected one of 'derived', 'p', 'q', 'r', found 's'
      """),
    Case(
      "(q o11)",
      """
      x:3:11: error: unknown object (did you mean 'o1'?), expected one of 'k', 'l', 'o1', 'o2', \
      'o3', found 'o11'
      """),
    Case(
      "(q o1 o2)",
      """
      x:3:8: error: predicate 'q' has a wrong number of arguments, expected 1: ?x - a, found 2
      """),
    Case(
      "(q o3)",
      """
      x:3:11: error: argument 1 of predicate 'q' has a wrong type, expected type 'a', found 'o3' \
      of type 'c'
      """),
    Case(
      "(r o1 o3)",
      """
      x:3:11: warning: argument 1 of predicate 'r' may have a wrong type, expected type 'b', \
      found 'o1' of type 'a'
      """),
    Case(
      "(derived)",
      """
      x:3:8: error: a derived predicate stands in the initial state, expected a predicate \
      without rules, found 'derived'
      """),
    Case(
      "(q o1) (not (q o1))",
      """
      x:3:20: error: a fact is both true and false in the initial state, expected '(q o1)' once, \
      found it and its negation
      """),
    Case(
      "(= (f) 1) (= (f) 2)",
      """
      x:3:21: error: a function has two values in the initial state, expected one value, found a \
      second value of '(f)'
      """),
    Case(
      "(= (g o3) 1)",
      """
      x:3:14: error: argument 1 of function 'g' has a wrong type, expected type 'a', found 'o3' \
      of type 'c'
      """),
    Case(
      "(= (e) 1)",
      """
      x:3:12: error: unknown function, expected one of 'f', 'g', 'h', found 'e'
      """),
    Case(
      "(= (f) l)",
      """
      x:3:11: error: the value of 'f' is no number, expected a number, found 'l'
      """),
    Case(
      "(= (h o1) o2)",
      """
      x:3:11: error: the value of 'h' has a wrong type, expected type 'c', found 'o2' of type 'b'
      """),
    Case(
      "(at 5 (q o3))",
      """
      x:3:17: error: argument 1 of predicate 'q' has a wrong type, expected type 'a', found 'o3' \
      of type 'c'
      """),
    Case(
      "(at 5 (= (h o1) 3))",
      """
      x:3:17: error: the value of 'h' is a number, expected an object of type 'c', found 3
      """),
    Case(
      "(= total-cost 0)",
      """
      x:3:11: warning: 'total-cost' is not declared, expected '(:functions (total-cost) - number)'
      """),
  ])
  func initialStates(_ test: Case) {
    #expect(
      Findings.problem("(:init \(test.text)) (:goal (p))").joined(separator: "\n") == test.findings)
  }

  @Test(arguments: [
    Case(
      "(:objects o1 - a o1 - a)",
      """
      x:2:20: warning: object 'o1' is declared twice
      """),
    Case(
      "(:objects k - b)",
      """
      x:2:13: warning: object 'k' is declared twice
      """),
    Case(
      "(:objects o1 - a o1 - c)",
      """
      x:2:20: error: object 'o1' is declared twice with different types, expected type 'a', \
      found type 'c'
      """),
    Case(
      "(:objects k - a)",
      """
      x:2:13: error: object 'k' is declared twice with different types, expected type 'b', found \
      type 'a'
      """),
    Case(
      "(:objects o1 o2 - aa o3 - a)",
      """
      x:2:21: error: unknown type, expected one of 'a', 'b', 'c', 'object', \
      found 'aa'
      """),
  ])
  func objects(_ test: Case) {
    #expect(
      Findings.problem("(:init) (:goal (p))", objects: test.text).joined(separator: "\n")
        == test.findings)
  }

  @Test(arguments: [
    Case("(:goal (exists (?x - b) (r ?x l)))"),
    Case("(:goal (and (preference g (q o1)))) (:metric minimize (is-violated g))"),
    Case("(:goal (derived))"),
    Case(
      "(:goal (q ?x))",
      """
      x:3:19: error: unknown variable, expected no variable, since none is declared, found '?x'
      """),
    Case(
      "(:goal (at end (p)))",
      """
      x:3:24: error: a time stands outside of a durative action, expected a condition without a \
      time, found '(at end …)'
      """),
    Case(
      "(:goal (p)) (:metric minimize (+ (is-violated g) (e)))",
      """
      x:3:21: error: unknown preference, expected no preference, since none is declared, found 'g'
      x:3:59: error: unknown function, expected one of 'f', 'g', 'h', found 'e'
      """),
    Case(
      "(:goal (p)) (:constraints (q o1))",
      """
      x:3:35: error: a constraint has no operator, expected an operator such as '(always …)', \
      found a condition without
      """),
  ])
  func goalsAndMetrics(_ test: Case) {
    #expect(Findings.problem("(:init) \(test.text)").joined(separator: "\n") == test.findings)
  }

  @Test func aProblemOfAnotherDomainIsStrange() throws {
    let domain = SourceText("(define (domain d))", name: "d")
    let problem = SourceText(
      "(define (problem x) (:domain e) (:init) (:goal ()))", name: "x")
    let task = try PDDLTask(domain: domain, problem: problem)
    #expect(
      task.warnings.map(\.description) == [
        "x:1:30: warning: the problem names another domain, expected 'd', found 'e'"
      ])
  }
}
