import PDDL
import Testing
import Validation

@Suite struct EffectTests {
  /// The atoms that are true after the action `(act)` with an effect.
  ///
  /// Before it, (p a) and (q a b) are true; of type t are a, b and c, where c is of subtype s.
  func after(_ effect: String) throws -> String {
    let world = try world(
      domain: """
        (:requirements :adl) (:types s - t t - object) (:constants a b - t c - s)
        (:predicates (p ?x - t) (q ?x ?y - t) (r))
        (:action act :effect (and \(effect)))
        """,
      problem: "(:init (p a) (q a b)) (:goal (and))")
    return try world.text(of: world.state(after: "(act)"), includingFixed: true)
  }

  @Test func addingAndDeleting() throws {
    #expect(try after("(p b) (not (p a))") == "(p b) (q a b)")
    #expect(try after("(p a) (not (p c))") == "(p a) (q a b)")
    #expect(try after("") == "(p a) (q a b)")
  }

  @Test func addingWinsOverDeleting() throws {
    #expect(try after("(not (p a)) (p a)") == "(p a) (q a b)")
    #expect(try after("(p a) (not (p a))") == "(p a) (q a b)")
    #expect(try after("(forall (?x - t) (not (p ?x))) (p b)") == "(p b) (q a b)")
  }

  @Test func conditionsAreThoseOfTheStateBefore() throws {
    #expect(try after("(not (p a)) (when (p a) (r))") == "(q a b) (r)")
    #expect(try after("(p b) (when (p b) (r))") == "(p a) (p b) (q a b)")
    // Swapping needs both conditions to be of the old state.
    let swap = "(forall (?x ?y - t) (when (q ?x ?y) (and (not (q ?x ?y)) (q ?y ?x))))"
    #expect(try after(swap) == "(p a) (q b a)")
  }

  @Test func universalAndConditionalEffectsNest() throws {
    #expect(try after("(forall (?x - t) (p ?x))") == "(p a) (p b) (p c) (q a b)")
    #expect(try after("(forall (?x - s) (p ?x))") == "(p a) (p c) (q a b)")
    #expect(
      try after("(forall (?x - t) (when (p ?x) (forall (?y - t) (when (q ?x ?y) (p ?y)))))")
        == "(p a) (p b) (q a b)")
    #expect(try after("(when (p a) (when (p b) (r)))") == "(p a) (q a b)")
    #expect(try after("(when (p a) (when (q a b) (r)))") == "(p a) (q a b) (r)")
  }
}

@Suite struct NumericEffectTests {
  /// The value of (f), which is 6, after the action `(act)` with an effect; (g) is 4, (h) is
  /// undefined.
  func after(_ effect: String) throws -> String {
    let world = try world(
      domain: """
        (:requirements :fluents) (:functions (f) (g) (h) (total-cost))
        (:action act :effect (and \(effect)))
        """,
      problem: "(:init (= (f) 6) (= (g) 4)) (:goal (and))")
    do {
      return world.numericValues(in: try world.state(after: "(act)"))
        .map { "\($0.function.name)=\($0.value)" }.joined(separator: " ")
    } catch let error as EvaluationError {
      return error.description
    }
  }

  @Test(arguments: [
    ("(assign (f) 1)", "f=1.0 g=4.0 total-cost=0.0"),
    ("(increase (f) (* (g) 2))", "f=14.0 g=4.0 total-cost=0.0"),
    ("(decrease (f) (- (g)))", "f=10.0 g=4.0 total-cost=0.0"),
    ("(scale-up (f) (/ (g) 2))", "f=12.0 g=4.0 total-cost=0.0"),
    ("(scale-down (f) 3)", "f=2.0 g=4.0 total-cost=0.0"),
    ("(assign (h) (+ (f) (g) 1))", "f=6.0 g=4.0 h=11.0 total-cost=0.0"),
    // Values are those of the state before, whatever the order.
    ("(assign (f) (g)) (assign (g) (f))", "f=4.0 g=6.0 total-cost=0.0"),
    // Increases and decreases add up, scalings multiply.
    ("(increase (f) 1) (decrease (f) 3) (increase (f) 1)", "f=5.0 g=4.0 total-cost=0.0"),
    ("(scale-up (f) 2) (scale-down (f) 4)", "f=3.0 g=4.0 total-cost=0.0"),
    ("(assign (f) 4) (assign (f) (g))", "f=4.0 g=4.0 total-cost=0.0"),
    // Fast Downward starts total-cost at 0 where the problem does not say.
    ("(increase (total-cost) 5)", "f=6.0 g=4.0 total-cost=5.0"),
  ])
  func values(effect: String, expected: String) throws {
    #expect(try after(effect) == expected)
  }

  @Test(arguments: [
    ("(increase (h) 1)", "(h) has no value"),
    ("(assign (f) (h))", "(h) has no value"),
    ("(assign (f) (/ 1 (- (g) 4)))", "(/ 1 (- (g) 4)) divides by zero"),
    ("(scale-down (f) (- (g) 4))", "(f) is scaled down by zero"),
    ("(assign (f) 1) (assign (f) 2)", "conflicting effects change (f)"),
    ("(assign (f) 1) (increase (f) 2)", "conflicting effects change (f)"),
    ("(scale-up (f) 2) (increase (f) 2)", "conflicting effects change (f)"),
  ])
  func errors(effect: String, expected: String) throws {
    #expect(try after(effect) == expected)
  }
}

@Suite struct ObjectEffectTests {
  @Test func objectFunctionsAreReadAndAssigned() throws {
    let world = try world(
      domain: """
        (:requirements :object-fluents :equality :typing) (:types truck place)
        (:predicates (open ?p - place) (seen ?p - place))
        (:functions (site ?t - truck) - place)
        (:action drive :parameters (?t - truck ?to - place)
          :precondition (and (not (= (site ?t) ?to)) (open ?to))
          :effect (and (assign (site ?t) ?to) (seen (site ?t))))
        """,
      problem: """
        (:objects t1 t2 - truck home shop - place)
        (:init (= (site t1) home) (= (site t2) home) (open shop))
        (:goal (and (= (site t1) (site t2)) (open (site t1))))
        """)
    #expect(world.applicable(in: world.initialState) == ["(drive t1 shop)", "(drive t2 shop)"])
    let state = try world.state(after: "(drive t1 shop)")
    #expect(
      world.objectValues(in: state) == [
        ObjectValue(GroundFunctionTerm("site", ["t1"]), "shop"),
        ObjectValue(GroundFunctionTerm("site", ["t2"]), "home"),
      ])
    #expect(world.text(of: state) == "(seen home)")
    #expect(
      try world.judge("(drive t1 shop)").reasons
        == ["(= (site t1) (site t2)): shop and home are different"])
    #expect(try world.judge("(drive t1 shop) (drive t2 shop)").isValid)
    #expect(
      try world.judge("(drive t1 shop) (drive t1 shop)").reasons
        == ["(not (= (site t1) shop)): both are shop"])
  }
}
