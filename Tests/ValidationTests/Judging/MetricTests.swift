import Testing
import Validation

@Suite struct MetricTests {
  /// The verdict on two steps, which leave (f) at 5 and cost 3 each.
  func verdict(_ metric: String, violating preferences: String = "") throws -> Verdict {
    try world(
      domain: """
        (:requirements :fluents :preferences :adl) (:constants a b c) (:predicates (p ?x))
        (:functions (f) (g) (total-cost))
        (:action act :precondition (preference early (p b))
          :effect (and (increase (f) 2) (increase (total-cost) 3) (p a)))
        """,
      problem: """
        (:init (= (f) 1)) (:goal (and (p a) \(preferences))) \(metric)
        """
    ).judge("(act) (act)")
  }

  @Test(arguments: [
    ("", 2), ("(:metric minimize (total-cost))", 6), ("(:metric minimize (total-time))", 2),
    ("(:metric maximize (+ (* 2 (f)) (- (total-cost) 1) (/ (f) 2)))", 17.5),
    ("(:metric minimize (- (f)))", -5),
    ("(:metric minimize (+ (total-time) (is-violated early)))", 4),
  ])
  func values(metric: String, expected: Double) throws {
    let verdict = try verdict(metric)
    #expect(verdict.isValid)
    #expect(verdict.value == expected)
  }

  @Test func preferencesOfTheGoalAreCounted() throws {
    let verdict = try verdict(
      "(:metric minimize (+ (* 10 (is-violated all)) (is-violated each)))",
      violating: """
        (preference all (forall (?x) (p ?x))) (forall (?x) (preference each (p ?x)))
        (preference kept (p a))
        """)
    #expect(verdict.isValid)
    #expect(verdict.violatedPreferences == ["all": 1, "each": 2, "early": 2])
    #expect(verdict.value == 12)
  }

  @Test func aMetricWithoutValueLeavesThePlanValid() throws {
    let verdict = try verdict("(:metric minimize (g))")
    #expect(verdict.isValid)
    #expect(verdict.value == nil)
    #expect(verdict.valueProblem == "(g) has no value")
  }

  /// Decimal fractions that have no exact binary form still compare as they read.
  @Test func decimalsCompareAsWritten() throws {
    let world = try world(
      domain: """
        (:requirements :fluents) (:functions (f))
        (:action act :precondition (< (f) 0.8) :effect (increase (f) 0.1))
        """,
      problem: "(:init (= (f) 0)) (:goal (= (f) 0.8))")
    let steps = Array(repeating: "(act)", count: 8).joined(separator: " ")
    #expect(try world.judge(steps).isValid)
    #expect(try world.judge(steps + "(act)").failedStep == 9)
  }
}
