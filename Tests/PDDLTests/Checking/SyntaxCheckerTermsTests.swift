import PDDL
import Testing

@Suite struct SyntaxCheckerTermsTests {
  @Test(arguments: [
    Case("(q ?x)"),
    Case("(r ?y ?z)"),
    Case("(r k l)"),
    Case("(q ?y)"),
    Case(
      "(s ?x)",
      """
      d:8:2: error: unknown predicate, expected one of 'p', 'q', 'r', found 's'
      """),
    Case(
      "(s ?u)",
      """
      d:8:2: error: unknown predicate, expected one of 'p', 'q', 'r', found 's'
      d:8:4: error: unknown variable, expected one of '?x', '?y', '?z', found '?u'
      """),
    Case(
      "(q ?x ?y)",
      """
      d:8:1: error: predicate 'q' has a wrong number of arguments, expected 1: ?x - a, found 2
      """),
    Case(
      "(p ?x)",
      """
      d:8:1: error: predicate 'p' has a wrong number of arguments, expected none, found 1
      """),
    Case(
      "(q ?z)",
      """
      d:8:4: error: argument 1 of predicate 'q' has a wrong type, expected type 'a', found '?z' \
      of type 'c'
      """),
    Case(
      "(r  ?x ; first\n l)",
      """
      d:8:5: warning: argument 1 of predicate 'r' may have a wrong type, expected type 'b', \
      found '?x' of type 'a'
      """),
    Case(
      "(q m)",
      """
      d:8:4: error: unknown object, expected one of 'k', 'l', found 'm'
      """),
    Case(
      "(exists (?block - a) (q ?blok))",
      """
      d:8:25: error: unknown variable (did you mean '?block'?), expected one of '?block', '?x', \
      '?y', '?z', found '?blok'
      """),
    Case("(exists (?v - a) (q ?v))"),
    Case(
      "(and (exists (?v - a) (q ?v)) (q ?v))",
      """
      d:8:34: error: unknown variable, expected one of '?x', '?y', '?z', found '?v'
      """),
    // An inner variable hides an outer one.
    Case(
      "(exists (?x - c) (q ?x))",
      """
      d:8:21: error: argument 1 of predicate 'q' has a wrong type, expected type 'a', found '?x' \
      of type 'c'
      """),
    Case(
      "(exists (?v ?v - a) (p))",
      """
      d:8:13: error: a variable is declared twice, expected another name, found '?v' again
      """),
    // Object fluents.
    Case("(r ?y (h ?x))"),
    Case(
      "(q (h ?x))",
      """
      d:8:4: error: argument 1 of predicate 'q' has a wrong type, expected type 'a', found '(h \
      …)' of type 'c'
      """),
    Case(
      "(q (g ?x))",
      """
      d:8:4: error: a number stands where an object should be, expected an object, found \
      function 'g' of type 'number'
      """),
    Case(
      "(= ?x (h))",
      """
      d:8:7: error: function 'h' has a wrong number of arguments, expected 1: ?x - a, found 0
      """),
    Case(
      "(> (gg ?u) 1)",
      """
      d:8:5: error: unknown function, expected one of 'f', 'g', 'h', found \
      'gg'
      d:8:8: error: unknown variable, expected one of '?x', '?y', '?z', found '?u'
      """),
    Case(
      "(> (h ?x) 1)",
      """
      d:8:4: error: an object stands where a number should be, expected a number, found function \
      'h' of type 'c'
      """),
    Case(
      "(> total-cost 1)",
      """
      d:8:4: warning: 'total-cost' is not declared, expected '(:functions (total-cost) - number)'
      """),
    Case(
      "(and (a ?x) (c ?z))",
      """
      d:8:6: warning: type 'a' is used as a predicate, expected a declared predicate, found '(a \
      …)'
      d:8:13: warning: type 'c' is used as a predicate, expected a declared predicate, found '(c \
      …)'
      """),
  ])
  func conditions(_ test: Case) {
    #expect(Findings.condition(test.text).joined(separator: "\n") == test.findings)
  }
}
