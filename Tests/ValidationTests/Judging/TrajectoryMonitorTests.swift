import Testing
import Validation

@Suite struct TrajectoryMonitorTests {
  /// A robot walks through rooms a, b, c, each step to any other room; it starts in a.
  func judge(_ constraint: String, _ plan: String, metric: String = "") throws -> Verdict {
    try world(
      domain: """
        (:requirements :adl :constraints :preferences) (:constants a b c)
        (:predicates (in ?r) (seen ?r))
        (:action go :parameters (?from ?to)
          :precondition (in ?from) :effect (and (not (in ?from)) (in ?to) (seen ?to)))
        """,
      problem: "(:init (in a)) (:goal (and)) (:constraints \(constraint)) \(metric)"
    ).judge(plan)
  }

  static let walk = "(go a b) (go b c) (go c b)"

  @Test(arguments: [
    ("(always (not (seen a)))", []),
    (
      "(always (not (in c)))",
      [
        "(always (not (in c))) fails after step 2:", "  (not (in c)): (in c) is true",
      ]
    ),
    (
      "(always (in b))",
      ["(always (in b)) fails in the initial state:", "  (in b) is false"]
    ),
    ("(sometime (in c))", []),
    ("(sometime (seen a))", ["(sometime (seen a)): it never holds"]),
    ("(at end (in b))", []),
    ("(at end (in c))", ["at end:", "  (in c) is false"]),
    ("(at-most-once (in c))", []),
    ("(at-most-once (in b))", ["(at-most-once (in b)): it holds again after step 3"]),
    (
      "(sometime-after (in b) (in c))",
      [
        "(sometime-after (in b) (in c)): the first holds after step 3, the second does not from "
          + "there on"
      ]
    ),
    ("(sometime-after (in c) (in b))", []),
    ("(sometime-after (in b) (in b))", []),
    ("(sometime-before (in c) (in b))", []),
    (
      "(sometime-before (in b) (in c))",
      [
        "(sometime-before (in b) (in c)): the first holds after step 1, the second does not before "
          + "that"
      ]
    ),
    (
      "(sometime-before (in c) (in c))",
      [
        "(sometime-before (in c) (in c)): the first holds after step 2, the second does not before "
          + "that"
      ]
    ),
    ("(forall (?r) (sometime (in ?r)))", []),
    (
      "(and (sometime (in a)) (forall (?r) (at-most-once (in ?r))))",
      ["(at-most-once (in b)): it holds again after step 3"]
    ),
  ])
  func hardConstraints(constraint: String, reasons: [String]) throws {
    let verdict = try judge(constraint, Self.walk)
    #expect(verdict.reasons == reasons)
    #expect(verdict.isValid == reasons.isEmpty)
  }

  @Test func preferencesAreCounted() throws {
    let verdict = try judge(
      """
      (and (preference calm (always (not (in c))))
        (forall (?r) (preference once (at-most-once (in ?r))))
        (preference tour (forall (?r) (sometime (seen ?r))))
        (preference kept (sometime (in b))))
      """, Self.walk,
      metric: "(:metric minimize (+ (* 5 (is-violated calm)) (is-violated once)))")
    #expect(verdict.isValid)
    #expect(verdict.violatedPreferences == ["calm": 1, "once": 1, "tour": 1])
    #expect(verdict.value == 6)
  }
}
