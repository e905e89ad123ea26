import PDDL
import Testing

@testable import Grounding

@Suite("Normalising tasks")
struct NormaliserTests {
  private func schemas(_ action: String) throws -> [String] {
    try task(
      domain: "(:types thing) (:predicates (p ?x) (q ?x ?y) (r)) \(action)",
      problem: "(:objects a b - thing c) (:init) (:goal ())"
    ).normalised().schemaTexts
  }

  @Test("A disjunctive precondition makes a schema of each disjunct")
  func disjunction() throws {
    #expect(
      try schemas(
        """
        (:action f :parameters (?x) :precondition (and (p ?x) (or (r) (not (p a)))) :effect (r))
        """)
        == ["f 1/1: (p ?0) (r) -> (r)", "f 1/1: (p ?0) (not (p a)) -> (r)"])
  }

  @Test("Existential variables become slots beside the parameters")
  func existential() throws {
    #expect(
      try schemas(
        """
        (:action f :parameters (?x)
          :precondition (exists (?y - thing) (and (q ?x ?y) (or (p ?y) (exists (?z) (q ?y ?z)))))
          :effect (r))
        """)
        == ["f 1/3: (q ?0 ?1) (p ?1) -> (r)", "f 1/3: (q ?0 ?1) (q ?1 ?2) -> (r)"])
  }

  @Test("A condition with too many disjuncts stays one")
  func limit() throws {
    func disjunctions(_ count: Int) -> String {
      (0..<count).map { _ in "(or (p ?x) (q ?x ?x))" }.joined(separator: " ")
    }
    let split = try schemas(
      "(:action f :parameters (?x) :precondition (and \(disjunctions(6))) :effect (r))")
    #expect(split.count == 64)
    let whole = try schemas(
      "(:action f :parameters (?x) :precondition (and \(disjunctions(7))) :effect (r))")
    let part = "(or (p ?0) (q ?0 ?0))"
    #expect(
      whole == ["f 1/1: \(Array(repeating: part, count: 7).joined(separator: " ")) -> (r)"])
  }

  @Test("A condition that never holds makes no schema")
  func falsity() throws {
    #expect(
      try schemas("(:action f :precondition (and (r) (not (= a a))) :effect (r))") == [])
  }

  @Test("Effects are flattened, their conditions split")
  func effects() throws {
    #expect(
      try schemas(
        """
        (:action f :parameters (?x) :effect (and (r) (and (not (p ?x))
          (forall (?y - thing) (and (q ?x ?y) (when (or (p ?y) (exists (?z) (q ?z ?y)))
            (and (not (p ?y)) (when (r) (p a)))))))))
        """)
        == [
          """
          f 1/3:  -> (r); (not (p ?0)); forall [1] (q ?0 ?1); \
          forall [1] when (p ?1) (not (p ?1)); forall [1, 2] when (q ?2 ?1) (not (p ?1)); \
          forall [1] when (and (p ?1) (r)) (p a); forall [1, 2] when (and (q ?2 ?1) (r)) (p a)
          """
        ])
  }

  @Test("An effect's condition with too many disjuncts stays one and frees no variable")
  func effectLimit() throws {
    let disjunctions = (0..<7).map { _ in "(or (r) (exists (?z) (q ?x ?z)))" }
    let schemas = try schemas(
      """
      (:action f :parameters (?x) :effect (when (and \(disjunctions.joined(separator: " "))) (r)))
      """)
    #expect(schemas.count == 1)
    #expect(!schemas[0].contains("forall"))
  }

  @Test("Predicates are constant, fluent or derived")
  func kinds() throws {
    let task = try task(
      domain: """
        (:predicates (fixed ?x) (moving ?x) (seen ?x ?y))
        (:derived (seen ?x ?y) (or (fixed ?x) (exists (?z) (and (moving ?z) (seen ?z ?y)))))
        (:action f :parameters (?x) :effect (when (seen ?x ?x) (not (moving ?x))))
        """,
      problem: "(:objects a) (:init (fixed a) (moving a)) (:goal (forall (?x) (moving ?x)))")
    let normal = try task.normalised()
    #expect(normal.predicates.map(\.kind) == [.constant, .fluent, .derived])
    #expect(
      normal.axiomTexts
        == ["(seen ?0 ?1) <- (fixed ?0)", "(seen ?0 ?1) <- (moving ?2) (seen ?2 ?1)"])
    #expect(normal.initialAtoms == [[0], [0], []])
    #expect(
      normal.text(slotTypes: normal.goalSlotTypes).text(normal.goal)
        == "(forall (?0 in {a}) (moving ?0))")
    #expect(!normal.hasActionCosts)
  }

  @Test("Atoms without arguments count in the initial state")
  func nullary() throws {
    let task = try task(
      domain: "(:predicates (r) (s))", problem: "(:init (r) (r)) (:goal (and (r) (s)))")
    #expect(try task.normalised().initialAtoms == [[0], []])
  }
}
