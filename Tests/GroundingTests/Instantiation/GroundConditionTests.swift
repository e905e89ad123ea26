import PDDL
import Testing

@testable import Grounding

@Suite("Instantiating conditions")
struct GroundConditionTests {
  /// What the precondition of an action, with ?x bound to object a, comes to: fluents p(a), p(b)
  /// are reachable, p(c) is not; fixed(a) holds always, fixed(b) and fixed(c) never.
  private func ground(_ formula: String) throws -> String {
    let normal = try task(
      domain: """
        (:predicates (fixed ?x) (p ?x) (r))
        (:action noise :parameters (?x) :precondition (p ?x) :effect (and (not (p ?x)) (r)))
        (:action f :parameters (?x) :precondition \(formula))
        """,
      problem: "(:objects a b c) (:init (fixed a) (p a) (p b)) (:goal ())"
    ).normalised()
    var engine = JoinEngine(task: normal, rules: RuleBuilder(normal), budget: Budget())
    engine.run()
    // The atoms p(a), p(b) are 0 and 1, r is 2.
    var instantiator = ConditionInstantiator(task: normal, firstAtom: [nil, 0, 2])
    var formulas = FormulaNormaliser(predicates: ["fixed": 0, "p": 1, "r": 2], arities: [1, 1, 0])
    var objects = normal.objects
    let task = try task(
      domain: """
        (:predicates (fixed ?x) (p ?x) (r))
        (:action f :parameters (?x) :precondition \(formula))
        """, problem: "(:objects a b c) (:init) (:goal ())")
    _ = formulas.bind(task.domain.actions[0].parameters, objects: &objects)
    let condition = try formulas.condition(task.domain.actions[0].precondition, objects: &objects)
    var binding = [Int32](repeating: 0, count: formulas.slotTypes.count)
    let ground = instantiator.instantiate(
      instantiator.constantsFirst(condition), types: formulas.slotTypes, &binding, in: engine)
    return text(ground)
  }

  private func text(_ condition: GroundCondition) -> String {
    switch condition {
    case .literal(let literal):
      (literal & 1 == 0 ? "" : "!") + ["pa", "pb", "r"][Int(literal >> 1)]
    case .and(let parts): "(and\(parts.map { " " + text($0) }.joined()))"
    case .or(let parts): "(or\(parts.map { " " + text($0) }.joined()))"
    }
  }

  @Test(
    "Constant and unreachable parts decide or go",
    arguments: [
      ("(p ?x)", "pa"), ("(not (p b))", "!pb"), ("(p c)", "(or)"), ("(not (p c))", "(and)"),
      ("(fixed ?x)", "(and)"), ("(fixed b)", "(or)"), ("(not (fixed ?x))", "(or)"),
      ("(not (fixed b))", "(and)"), ("(or (= ?x a) (r))", "(and)"), ("(or (= ?x b) (r))", "r"),
      ("(and (r) (or (p b) (fixed c)))", "(and r pb)"), ("(and (r) (or (p c) (fixed c)))", "(or)"),
      ("(or (r) (and (p b) (p c)))", "r"), ("(or (r) (and (p b) (p a)))", "(or r (and pb pa))"),
      ("(exists (?y) (p ?y))", "(or pa pb)"), ("(forall (?y) (p ?y))", "(or)"),
      ("(forall (?y) (or (= ?y c) (p ?y)))", "(and pa pb)"),
      ("(forall (?y) (imply (fixed ?y) (not (p ?y))))", "!pa"),
      ("(exists (?y) (and (fixed ?y) (p ?y)))", "pa"),
      ("(forall (?y) (exists (?z) (or (= ?y ?z) (p ?z))))", "(and)"),
      (
        "(forall (?y ?z) (or (= ?y ?z) (not (p ?y)) (not (p ?z)) (r)))",
        "(and (or !pa !pb r) (or !pb !pa r))"
      ),
    ])
  func instantiate(formula: String, expected: String) throws {
    #expect(try ground(formula) == expected)
  }
}
