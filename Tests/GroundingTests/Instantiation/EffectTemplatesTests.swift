import PDDL
import Testing

@testable import Grounding

@Suite("Instantiating effects")
struct EffectTemplatesTests {
  @Test("Effects without consequence go: on what holds already, what never holds, what repeats")
  func idleEffects() throws {
    let named = try NamedTask(
      """
      (:action f :parameters (?x) :precondition (and (p ?x) (not (r)))
        :effect (and (p ?x) (not (r)) (q ?x) (q ?x) (when (s) (q ?x)) (not (p c))
          (when (r) (not (q ?x)))))
      (:action idle :parameters (?x) :precondition (p ?x) :effect (and (p ?x) (when (s) (p ?x))))
      (:action g :precondition (s) :effect (and (r) (not (p a)) (not (s))))
      """, objects: "a c", initially: "(p a) (s)")
    #expect(
      named.namedOperators
        == ["f(a): p(a) !r() -> q(a)", "g(): s() -> r() !p(a) !s()"])
  }

  @Test("What is both added and deleted is added")
  func addAfterDelete() throws {
    let named = try NamedTask(
      "(:action move :parameters (?x ?y) :precondition (p ?x) :effect (and (p ?y) (not (p ?x)) (r)))",
      initially: "(p a)")
    #expect(
      named.namedOperators == [
        "move(a,a): p(a) -> r()", "move(a,b): p(a) -> p(b) !p(a) r()",
        "move(b,a): p(b) -> p(a) !p(b) r()", "move(b,b): p(b) -> r()",
      ])
  }

  @Test("A deletion takes place where no condition of an addition of the same atom holds")
  func conditionalAddAfterDelete() throws {
    let named = try NamedTask(
      """
      (:action f :effect (and (when (p a) (not (r))) (when (and (q a) (q b)) (r))
        (when (p b) (r))))
      (:action noise :parameters (?x) :effect (and (q ?x) (p ?x) (not (p ?x)) (not (q ?x))
        (when (q ?x) (not (p ?x)))))
      (:action undo :parameters (?x) :precondition (q ?x) :effect (and (not (p ?x)) (not (q ?x))))
      """, initially: "(p a)")
    #expect(
      named.namedOperators.first
        == """
        f():  -> {p(a) !p(b) !q(a)}!r() {p(a) !p(b) !q(b)}!r() {q(a) q(b)}r() {p(b)}r()
        """)
    #expect(named.namedOperators[1] == "noise(a):  -> q(a) p(a)")
  }

  @Test("Where a deletion gives way to many additions, an atom says whether one takes place")
  func manyAdditions() throws {
    let objects = (0..<100).map { "o\($0)" }
    let named = try NamedTask(
      """
      (:action f :effect (and (not (r)) (forall (?x) (when (and (p ?x) (q ?x)) (r)))))
      (:action g :parameters (?x) :effect (and (p ?x) (not (q ?x))))
      (:action h :parameters (?x) :effect (and (not (p ?x)) (q ?x)))
      """, objects: objects.joined(separator: " "), initially: "(r)")
    let additions = objects.map { "{p(\($0)) q(\($0))}r()" }
    // The first additions are multiplied out: there are 16 ways for none of them to take place.
    let first = try #require(named.operators.first)
    let deletions = first.split(separator: " {").filter { $0.hasSuffix("}!r()") }
    #expect(deletions.count == Instantiator.disjunctLimit)
    #expect(deletions.allSatisfy { $0.contains(" !new0}") })
    #expect(additions.allSatisfy { first.contains($0) })
    #expect(named.axioms == objects[4...].map { "new0 <- p(\($0)) q(\($0))" })
  }

  @Test("Conditions of effects: what the precondition says is not asked again")
  func effectConditions() throws {
    let named = try NamedTask(
      """
      (:action f :precondition (and (p a) (not (r)))
        :effect (and (forall (?x) (when (and (p ?x) (not (r))) (q ?x)))
          (when (or (r) (not (p a))) (s)) (when (or (q a) (q b)) (s))))
      (:action g :parameters (?x) :effect (and (p ?x) (r)))
      (:action h :parameters (?x) :effect (and (not (p ?x)) (not (r))))
      """, initially: "")
    #expect(
      named.namedOperators.first == "f(): p(a) !r() -> q(a) {p(b)}q(b) {q(a)}s() {q(b)}s()")
  }
}
