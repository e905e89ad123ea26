import PDDL
import Testing

@testable import Grounding

@Suite("Instantiating operators and axioms")
struct InstantiatorTests {
  @Test("Bindings become operators; negations of what never holds go")
  func operators() throws {
    let named = try NamedTask(
      """
      (:action take :parameters (?x) :precondition (and (p ?x) (not (q ?x)) (not (q a)))
        :effect (and (not (p ?x)) (q ?x)))
      (:action never :parameters (?x) :precondition (s) :effect (r))
      (:action spoil :precondition (not (r)) :effect (s))
      """, objects: "a b c", initially: "(p a) (p b)")
    #expect(
      named.namedOperators == [
        "take(a): p(a) !q(a) -> !p(a) q(a)", "take(b): p(b) !q(a) !q(b) -> !p(b) q(b)",
        "never(a): s() -> r()", "never(b): s() -> r()", "never(c): s() -> r()",
        "spoil(): !r() -> s()",
      ])
  }

  @Test("A precondition that contradicts itself makes no operator")
  func contradiction() throws {
    let named = try NamedTask(
      """
      (:action f :parameters (?x ?y) :precondition (and (p ?x) (not (p ?y)))
        :effect (and (q ?x) (not (p ?x))))
      """, initially: "(p a) (p b)")
    #expect(
      named.namedOperators
        == ["f(a,b): p(a) !p(b) -> q(a) !p(a)", "f(b,a): !p(a) p(b) -> q(b) !p(b)"])
  }

  @Test("Bindings of existential variables that come to the same are one operator")
  func existentialDuplicates() throws {
    let named = try NamedTask(
      """
      (:action f :parameters (?x) :precondition (exists (?y) (and (p ?x) (fixed ?x ?y)))
        :effect (q ?x))
      (:action g :parameters (?x) :precondition (exists (?y) (and (q ?x) (p ?y)))
        :effect (not (q ?x)))
      (:action noise :parameters (?x) :effect (and (not (p ?x)) (r)))
      """, predicates: "(fixed ?x ?y)", initially: "(p a) (p b) (fixed a a) (fixed a b) (fixed b a)"
    )
    #expect(
      named.namedOperators == [
        "f(a): p(a) -> q(a)", "f(b): p(b) -> q(b)",
        "g(a): p(a) q(a) -> !q(a)", "g(a): p(b) q(a) -> !q(a)",
        "g(b): p(a) q(b) -> !q(b)", "g(b): p(b) q(b) -> !q(b)",
        "noise(a):  -> !p(a) r()", "noise(b):  -> !p(b) r()",
      ])
  }

  @Test("Costs go with the operators; one without a cost is none")
  func costs() throws {
    let named = try NamedTask(
      try task(
        domain: """
          (:predicates (p ?x)) (:functions (total-cost) (price ?x))
          (:action buy :parameters (?x) :effect (and (p ?x) (increase (total-cost) (price ?x))))
          """,
        problem: """
          (:objects a b c) (:init (= (price a) 1.5) (= (price c) 0)) (:goal (p a))
          (:metric minimize (total-cost))
          """))
    #expect(named.namedOperators == ["buy(a):  -> p(a)", "buy(c):  -> p(c)"])
    #expect(named.task.costs == [1.5, 0])
  }

  @Test("Axioms are instantiated; disjunctive goals become an atom with axioms")
  func axioms() throws {
    let named = try NamedTask(
      """
      (:derived (d ?x) (and (p ?x) (forall (?y) (or (q ?y) (= ?x ?y)))))
      (:derived (d ?x) (exists (?y) (and (d ?y) (not (p ?x)))))
      (:action f :parameters (?x) :effect (and (q ?x) (p ?x)))
      (:action g :parameters (?x) :effect (and (not (q ?x)) (not (p ?x))))
      """, predicates: "(d ?x)", initially: "", goal: "(or (d a) (and (q b) (not (d b))))")
    #expect(
      named.axioms == [
        "d(a) <- p(a) q(b)", "d(b) <- p(b) q(a)",
        "d(a) <- !p(a) d(a)", "d(b) <- !p(b) d(a)", "d(a) <- !p(a) d(b)", "d(b) <- !p(b) d(b)",
        "new0 <- d(a)", "new0 <- q(b) !d(b)",
      ])
    #expect(named.goal == "new0")
  }

  @Test("Disjunctions too large to multiply out become atoms with axioms")
  func largeDisjunctions() throws {
    let objects = (0..<5).map { "o\($0)" }.joined(separator: " ")
    let named = try NamedTask(
      """
      (:action f :precondition (and
          (forall (?x) (or (p ?x) (q ?x))) (forall (?y) (exists (?x) (q ?x))))
        :effect (r))
      (:action g :parameters (?x) :effect (and (q ?x) (p ?x)))
      (:action h :parameters (?x) :effect (and (not (q ?x)) (not (p ?x))))
      """, objects: objects, initially: "")
    let f = named.namedOperators.filter { $0.hasPrefix("f") }
    #expect(f.count <= Instantiator.disjunctLimit)
    #expect(f.allSatisfy { $0.contains("new") })
    #expect(named.axioms.contains { $0.hasPrefix("new0 <- ") })
  }

  @Test("An unreachable goal is none")
  func unreachableGoal() throws {
    let action = "(:action f :effect (r))"
    #expect(try NamedTask(action, initially: "", goal: "(s)").goal == nil)
    #expect(try NamedTask(action, initially: "", goal: "(and (r) (not (s)))").goal == "r()")
    #expect(try NamedTask(action, initially: "(s)", goal: "(not (s))").goal == nil)
  }

  @Test("Literals are sorted, once each; contradictions are found")
  func consistent() {
    #expect(Instantiator.consistent([7, 2, 2, 4]) == [2, 4, 7])
    #expect(Instantiator.consistent([]) == [])
    #expect(Instantiator.consistent([6, 2, 7]) == nil)
    #expect(Instantiator.consistent([3, 4]) == [3, 4])
  }
}
