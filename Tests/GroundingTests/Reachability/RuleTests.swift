import PDDL
import Testing

@testable import Grounding

@Suite("Rules of the delete relaxation")
struct RuleTests {
  /// The rules of a domain's actions and derived predicates, over objects a and b.
  private func rules(_ domain: String) throws -> [String] {
    let normal = try task(
      domain: """
        (:types thing) (:predicates (fixed ?x) (p ?x) (q ?x ?y) (d ?x))
        (:action noise :effect (and (p a) (not (q a a)))) \(domain)
        """,
      problem: "(:objects a b - thing) (:init) (:goal ())"
    ).normalised()
    let builder = RuleBuilder(normal)
    func text(_ argument: Argument) -> String {
      argument.slot.map { "?\($0)" } ?? normal.objects.names[Int(argument)]
    }
    func text(_ atom: Rule.Atom) -> String {
      let names =
        normal.predicates.map(\.name) + normal.schemas.map(\.name)
        + normal.axioms.indices.map { "axiom\($0)" }
      return "\(names[atom.relation])(\(atom.arguments.map(text).joined(separator: ",")))"
    }
    return builder.rules.dropFirst().map { rule in
      let heads = (rule.head.map { [$0] } ?? []) + rule.consequences
      let equalities = rule.equalities.map {
        "\(text($0.left))\($0.isPositive ? "=" : "≠")\(text($0.right))"
      }
      let body = rule.body.map(text) + rule.absent.map { "¬\(text($0))" } + equalities
      return "\(heads.map(text).joined(separator: " ")) <- \(body.joined(separator: " "))"
    }
  }

  @Test("An action's applicability implies its additions; deletions are left out")
  func action() throws {
    #expect(
      try rules(
        """
        (:action f :parameters (?x ?y - thing)
          :precondition (and (p ?x) (not (fixed ?y)) (not (p ?y)) (not (= ?x ?y)) (= ?y b))
          :effect (and (q ?x ?y) (p ?y) (not (p ?x))))
        """)
        == ["f(?0,?1) q(?0,?1) p(?1) <- p(?0) ¬fixed(?1) ?0≠?1 ?1=b"])
  }

  @Test("A conditional effect has a rule of its own behind its action's")
  func conditionalEffect() throws {
    #expect(
      try rules(
        """
        (:action f :parameters (?x) :precondition (p ?x)
          :effect (forall (?y) (and (when (and (q ?x ?y) (fixed ?y)) (p ?y)) (q ?y ?y))))
        """)
        == [
          "f(?0) <- p(?0)", "p(?1) <- f(?0) q(?0,?1) fixed(?1)", "q(?1,?1) <- f(?0)",
        ])
  }

  @Test("Universal and disjunctive conditions are left out, but not the variables around them")
  func universal() throws {
    #expect(
      try rules(
        """
        (:action f :parameters ()
          :precondition (exists (?x) (forall (?y) (and (p ?x) (q ?x ?y)))) :effect (p b))
        """)
        == ["f(?0) p(b) <- "])
  }

  @Test("A derived predicate has a rule for each disjunct")
  func derived() throws {
    #expect(
      try rules("(:derived (d ?x) (or (fixed ?x) (exists (?y) (and (q ?x ?y) (d ?y)))))")
        == ["axiom0(?0) d(?0) <- fixed(?0)", "axiom1(?0,?1) d(?0) <- q(?0,?1) d(?1)"])
  }
}
