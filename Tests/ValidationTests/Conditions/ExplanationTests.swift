import Testing
import Validation

@Suite struct ExplanationTests {
  /// Reasons why a precondition is false, for every kind of condition.
  ///
  /// True are (p a), (p b) and (q a b); (f a) is 3 and (f b) is 4, (f c) has no value.
  @Test(arguments: [
    ("(p c)", ["(p c) is false"]),
    ("(not (p a))", ["(not (p a)): (p a) is true"]),
    ("(= a b)", ["(= a b): a and b are different"]),
    ("(not (= a a))", ["(not (= a a)): both are a"]),
    ("(and (p a) (p c) (not (p b)))", ["(p c) is false", "(not (p b)): (p b) is true"]),
    (
      "(or (p c) (and (p a) (q b a)))",
      [
        "no alternative of (or (p c) (and (p a) (q b a))) holds:", "  (p c) is false",
        "  (q b a) is false",
      ]
    ),
    ("(or)", ["(or) is false"]),
    ("(imply (p a) (p c))", ["(p a) is true, but:", "  (p c) is false"]),
    (
      "(forall (?x - t) (p ?x))",
      ["(forall (?x - t) (p ?x)) fails for ?x = c:", "  (p c) is false"]
    ),
    (
      "(forall (?x ?y - t) (imply (q ?x ?y) (and (p ?x) (q ?y ?x))))",
      [
        "(forall (?x - t ?y - t) (imply (q ?x ?y) (and (p ?x) (q ?y ?x)))) "
          + "fails for ?x = a, ?y = b:",
        "  (q a b) is true, but:", "    (q b a) is false",
      ]
    ),
    (
      "(exists (?x - t) (q ?x a))",
      ["(exists (?x - t) (q ?x a)) is false: no ?x - t makes it true"]
    ),
    (
      "(not (exists (?x - t) (q a ?x)))",
      [
        "(not (exists (?x - t) (q a ?x))) is false:",
        "  (forall (?x - t) (not (q a ?x))) fails for ?x = b:",
        "    (not (q a b)): (q a b) is true",
      ]
    ),
    (
      "(not (or (p a) (p c)))",
      ["(not (or (p a) (p c))) is false:", "  (not (p a)): (p a) is true"]
    ),
    ("(> (f a) (f b))", ["(> (f a) (f b)): the values are 3 and 4"]),
    ("(= (+ (f a) 2) (f b))", ["(= (+ (f a) 2) (f b)): the values are 5 and 4"]),
    ("(not (<= (f a) 3))", ["(not (<= (f a) 3)): the values are 3 and 3"]),
    ("(> (f c) 1)", ["(> (f c) 1): (f c) has no value"]),
    (
      "(< (/ (f a) (- (f b) 4)) 1)",
      ["(< (/ (f a) (- (f b) 4)) 1): (/ (f a) (- (f b) 4)) divides by zero"]
    ),
  ])
  func reasons(condition: String, expected: [String]) throws {
    let world = try world(
      domain: """
        (:requirements :adl :fluents) (:types t)
        (:predicates (p ?x - t) (q ?x ?y - t) (done)) (:functions (f ?x - t)) (:constants a b c - t)
        (:action act :precondition \(condition) :effect (done))
        """,
      problem: """
        (:init (p a) (p b) (q a b) (= (f a) 3) (= (f b) 4)) (:goal (done))
        """)
    #expect(try world.judge("(act)").reasons == expected)
  }
}
