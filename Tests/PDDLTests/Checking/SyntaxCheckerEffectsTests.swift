import PDDL
import Testing

@Suite struct SyntaxCheckerEffectsTests {
  @Test(arguments: [
    Case("(and (q ?x) (not (r ?y ?z)) (increase (f) (g ?x)))"),
    Case("(forall (?v - b) (when (q ?v) (not (r ?v l))))"),
    Case("(assign (h ?x) l)"),
    Case("(assign (h ?x) undefined)"),
    Case(
      "(s)",
      """
      d:8:2: error: unknown predicate, expected one of 'p', 'q', 'r', found 's'
      """),
    Case(
      "(at end (p))",
      """
      d:8:9: error: a time stands outside of a durative action, expected an effect without a \
      time, found '(at end …)'
      """),
    Case(
      "(increase (f) ?duration)",
      """
      d:8:11: error: '?duration' stands outside of a durative action, expected a number or a \
      function, found '?duration'
      """),
    Case(
      "(increase (h ?x) 1)",
      """
      d:8:11: error: an object stands where a number should be, expected a number, found \
      function 'h' of type 'c'
      """),
    Case(
      "(assign (h ?x) k)",
      """
      d:8:9: error: the value of 'h' has a wrong type, expected type 'c', found 'k' of type 'b'
      """),
    Case(
      "(when (preference (p)) (p))",
      """
      d:8:19: error: a preference stands where none is allowed, expected a condition without \
      preferences, found '(preference …)'
      """),
  ])
  func effectsOfActions(_ test: Case) {
    #expect(Findings.effect(test.text).joined(separator: "\n") == test.findings)
  }

  @Test(arguments: [
    Case("(and (at start (p)) (at end (increase (f) ?duration)))"),
    Case("(increase (f) (* #t 2))"),
    Case("(forall (?v - a) (when (at start (q ?v)) (at end (not (q ?v)))))"),
    Case(
      "(p)",
      """
      d:8:1: error: an effect of a durative action has no time, expected '(at start …)' or '(at \
      end …)', found an effect without
      """),
    Case(
      "(increase (f) 2)",
      """
      d:8:11: error: an effect of a durative action has no time, expected '(at start …)' or '(at \
      end …)', found an effect without
      """),
    Case(
      "(over all (p))",
      """
      d:8:11: error: an effect has no such time, expected '(at start …)' or '(at end …)', found \
      '(over all …)'
      """),
    Case(
      "(at end (increase (f) (* #t 2)))",
      """
      d:8:19: error: '#t' stands outside of a continuous effect, expected a number or a \
      function, found '#t'
      """),
  ])
  func effectsOfDurativeActions(_ test: Case) {
    let action = "(:durative-action d :duration (= ?duration 1) :effect\n\(test.text))"
    #expect(Findings.sections(action).joined(separator: "\n") == test.findings)
  }

  @Test func derivedPredicatesDoNotChange() {
    #expect(
      Findings.sections(
        """
        (:predicates (s ?x - a))
        (:derived (s ?x - a) (q ?x))
        (:action a :parameters (?x - a) :effect (not (s ?x)))
        """) == [
          "d:9:46: error: an effect changes a derived predicate, "
            + "expected a predicate without rules, found 's'"
        ])
  }
}
