import PDDL
import Testing
import Validation

@Suite struct ActionEnumeratorTests {
  @Test func actionsComeInTheOrderOfDeclaration() throws {
    let world = try world(blocks, sussman)
    #expect(world.applicable(in: world.initialState) == ["(pick-up b)", "(unstack c a)"])
    #expect(
      world.applicable(in: try world.state(after: "(unstack c a)"))
        == ["(put-down c)", "(stack c a)", "(stack c b)"])
  }

  @Test func atMostSoManyAreFound() throws {
    let world = try world(
      domain: "(:predicates (p ?x)) (:action a :parameters (?x ?y ?z) :effect (p ?x))",
      problem: "(:objects \((0..<100).map { "o\($0)" }.joined(separator: " "))) (:goal (and))")
    #expect(world.applicableActions(in: world.initialState, limit: 7).count == 7)
    #expect(world.applicableActions(in: world.initialState, limit: 0).isEmpty)
  }

  @Test func disjunctionsGiveEachActionOnce() throws {
    let world = try world(
      domain: """
        (:requirements :adl) (:predicates (p ?x) (q ?x) (r ?x ?y))
        (:action a :parameters (?x) :precondition (or (p ?x) (q ?x) (exists (?y) (r ?x ?y)))
          :effect (and (not (p ?x)) (not (q ?x))))
        """,
      problem: "(:objects a b c d) (:init (p a) (q a) (q b) (r c a) (r c b)) (:goal (and))")
    #expect(world.applicable(in: world.initialState) == ["(a a)", "(a b)", "(a c)"])
  }

  @Test func actionsWithoutDefinedConditionAreNotApplicable() throws {
    let world = try world(
      domain: """
        (:requirements :adl :fluents) (:predicates (p ?x)) (:functions (f ?x))
        (:action a :parameters (?x) :precondition (or (p ?x) (> (f ?x) 1)) :effect (p ?x))
        (:action b :parameters (?x) :precondition (or (> (f ?x) 1) (p ?x)) :effect (p ?x))
        """,
      problem: "(:objects x y z) (:init (p x) (= (f y) 2)) (:goal (and))")
    #expect(world.applicable(in: world.initialState) == ["(a x)", "(a y)", "(b y)"])
  }

  /// The binding of the parameters comes from joins: 1,000,000,000,000 tuples cannot be tried in any time.
  @Test func manyParametersOverManyObjects() throws {
    let size = 1000
    let chain = (1..<size).map { "(next o\($0 - 1) o\($0))" }.joined(separator: " ")
    let world = try world(
      domain: """
        (:predicates (next ?x ?y) (at ?x))
        (:action jump :parameters (?w ?x ?y ?z)
          :precondition (and (at ?w) (next ?y ?z) (next ?x ?y) (next ?w ?x))
          :effect (and (at ?z) (not (at ?w))))
        """,
      problem: """
        (:objects \((0..<size).map { "o\($0)" }.joined(separator: " ")))
        (:init (at o5) (at o998) (at o400) \(chain)) (:goal (and))
        """)
    #expect(
      world.applicable(in: world.initialState)
        == ["(jump o5 o6 o7 o8)", "(jump o400 o401 o402 o403)"])
  }
}
