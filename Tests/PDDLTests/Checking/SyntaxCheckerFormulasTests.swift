import PDDL
import Testing

@Suite struct SyntaxCheckerFormulasTests {
  @Test(arguments: [
    Case(
      "(at start (p))",
      """
      d:8:11: error: a time stands outside of a durative action, expected a condition without a \
      time, found '(at start …)'
      """),
    Case(
      "(always (p))",
      """
      d:8:9: error: a constraint on the trajectory stands outside of ':constraints', expected a \
      condition on one state, found '(always …)'
      """),
    Case(
      "(not (preference x (p)))",
      """
      d:8:20: error: a preference stands where none is allowed, expected a condition without \
      preferences, found '(preference x)'
      """),
    Case(
      "(< (f) ?duration)",
      """
      d:7:10: error: '?duration' stands outside of a durative action, expected a number or a \
      function, found '?duration'
      """),
    Case(
      "(< (f) (* #t 2))",
      """
      d:7:10: error: '#t' stands outside of a continuous effect, expected a number or a \
      function, found '#t'
      """),
  ])
  func conditionsOfActions(_ test: Case) {
    #expect(Findings.condition(test.text).joined(separator: "\n") == test.findings)
  }

  @Test(arguments: [
    Case("(and (at start (p)) (over all (and (p) (not (p)))))"),
    Case("()"),
    Case("(forall (?x - a) (at end (q ?x)))"),
    Case("(preference late (at end (p)))"),
    Case(
      "(and (p) (at end (p)))",
      """
      d:8:6: error: a condition of a durative action has no time, expected '(at start …)', \
      '(over all …)' or '(at end …)', found a condition without
      """),
    Case(
      "(at start (over all (p)))",
      """
      d:8:21: error: a time stands outside of a durative action, expected a condition without a \
      time, found '(over all …)'
      """),
  ])
  func conditionsOfDurativeActions(_ test: Case) {
    let action = "(:durative-action d :duration (= ?duration 1) :condition\n\(test.text))"
    #expect(Findings.sections(action).joined(separator: "\n") == test.findings)
  }

  @Test(arguments: [
    Case("(and (always (p)) (preference x (sometime (p))))"),
    Case("(forall (?x - a) (within 3 (q ?x)))"),
    Case(
      "(p)",
      """
      d:7:15: error: a constraint has no operator, expected an operator such as '(always …)', \
      found a condition without
      """),
    Case(
      "(always (sometime (p)))",
      """
      d:7:33: error: a constraint on the trajectory stands outside of ':constraints', expected a \
      condition on one state, found '(sometime …)'
      """),
  ])
  func constraints(_ test: Case) {
    // Inside an operator, a list in a list makes `sometime` an operator, so that this is caught.
    #expect(
      Findings.sections("(:constraints \(test.text))").joined(separator: "\n") == test.findings)
  }

  @Test func preferencesHaveNoPlaceInRules() {
    #expect(
      Findings.sections("(:predicates (s))\n(:derived (s) (preference (p)))") == [
        "d:8:27: error: a preference stands where none is allowed, "
          + "expected a condition without preferences, found '(preference …)'"
      ])
  }
}
