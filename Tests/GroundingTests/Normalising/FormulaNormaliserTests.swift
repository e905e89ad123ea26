import PDDL
import Testing

@testable import Grounding

@Suite("Normalising formulas")
struct FormulaNormaliserTests {
  /// The condition that a formula over objects a, b (of type thing) and c comes to; ?0 and ?1 are
  /// ?x, of any type, and ?y, a thing.
  private func normalised(_ formula: String) throws -> String {
    let task = try task(
      domain: """
        (:types thing ghost) (:predicates (p ?x) (q ?x ?y) (r))
        (:action f :parameters (?x ?y - thing) :precondition \(formula))
        """,
      problem: "(:objects a b - thing c) (:init) (:goal ())")
    var objects = ObjectTable(domain: task.domain, problem: task.problem)
    var normaliser = FormulaNormaliser(predicates: ["p": 0, "q": 1, "r": 2], arities: [1, 2, 0])
    _ = normaliser.bind(task.domain.actions[0].parameters, objects: &objects)
    let condition = try normaliser.condition(
      task.domain.actions[0].precondition, objects: &objects)
    let text = NormalText(
      objects: objects, predicates: ["p", "q", "r"], slotTypes: normaliser.slotTypes)
    return text.text(condition)
  }

  @Test(
    "A formula becomes negation normal form",
    arguments: [
      ("()", "(and)"),
      ("(p ?x)", "(p ?0)"),
      ("(q b ?y)", "(q b ?1)"),
      ("(not (not (r)))", "(r)"),
      ("(not (and (p ?x) (not (r))))", "(or (not (p ?0)) (r))"),
      ("(not (or (p ?x) (r)))", "(and (not (p ?0)) (not (r)))"),
      ("(imply (p ?x) (p ?y))", "(or (not (p ?0)) (p ?1))"),
      ("(not (imply (p ?x) (p ?y)))", "(and (p ?0) (not (p ?1)))"),
      ("(exists (?z - thing) (q ?z ?x))", "(exists (?2 in {a b}) (q ?2 ?0))"),
      ("(not (exists (?z) (q ?z ?x)))", "(forall (?2 in {a b c}) (not (q ?2 ?0)))"),
      ("(not (forall (?z) (q ?z ?x)))", "(exists (?2 in {a b c}) (not (q ?2 ?0)))"),
      // Nested conjunctions and disjunctions are flattened.
      ("(and (r) (and (p a) (and (p b) (p c))))", "(and (r) (p a) (p b) (p c))"),
      ("(or (r) (or (p a) (not (and (p b) (p c)))))", "(or (r) (p a) (not (p b)) (not (p c)))"),
    ])
  func negationNormalForm(formula: String, expected: String) throws {
    #expect(try normalised(formula) == expected)
  }

  @Test(
    "What is known decides",
    arguments: [
      ("(= ?x ?x)", "(and)"), ("(not (= ?x ?x))", "(or)"), ("(= a b)", "(or)"),
      ("(= a a)", "(and)"), ("(not (= a b))", "(and)"), ("(= ?x ?y)", "(= ?0 ?1)"),
      ("(not (= ?x c))", "(not (= ?0 c))"),
      ("(and (p a) (= a b))", "(or)"), ("(or (p a) (not (= a b)))", "(and)"),
      ("(and (p a) (= a a))", "(p a)"), ("(or (p a) (= a b))", "(p a)"),
      ("(forall (?z) (= ?x ?x))", "(and)"), ("(exists (?z) (= a b))", "(or)"),
      // Over a type without objects nothing exists and everything holds.
      ("(exists (?g - ghost) (= ?g ?g))", "(or)"), ("(forall (?g - ghost) (p ?g))", "(and)"),
      ("(not (exists (?z - thing ?g - ghost) (p ?z)))", "(and)"),
    ])
  func constants(formula: String, expected: String) throws {
    #expect(try normalised(formula) == expected)
  }

  @Test("A variable means the innermost quantifier's, and the outer one's again behind it")
  func scopes() throws {
    #expect(
      try normalised("(and (exists (?x - thing) (p ?x)) (p ?x) (forall (?y) (q ?x ?y)) (p ?y))")
        == "(and (exists (?2 in {a b}) (p ?2)) (p ?0) (forall (?3 in {a b c}) (q ?0 ?3)) (p ?1))")
  }

  @Test("Slots that no quantifier binds are free")
  func freeSlots() {
    func p(_ slot: Int) -> Condition {
      .literal(Literal(predicate: 0, arguments: [.slot(slot), 5]))
    }
    let condition = Condition.and([
      p(0), .exists([1], .and([p(1), .forall([2], .or([p(2), p(3)]))])),
      .equality(.slot(4), .slot(1), isPositive: false),
    ])
    #expect(condition.freeSlots == [0, 1, 3, 4])
    #expect(Condition.forall([2], .or([p(2), p(3)])).freeSlots == [3])
  }
}

@Suite("Conditions")
struct ConditionTests {
  private let p = (0..<8).map { Condition.literal(Literal(predicate: $0, arguments: [])) }

  @Test("Conjunctions distribute over disjunctions; existential variables move outwards")
  func disjunctiveNormalForm() {
    let condition = Condition.and([
      p[0], .or([p[1], .exists([0], .and([p[2], .or([p[3], p[4]])]))]), .forall([1], p[5]),
    ])
    let universal = Condition.forall([1], p[5])
    #expect(
      condition.disjunctiveNormalForm(limit: 3) == [
        [p[0], p[1], universal], [p[0], p[2], p[3], universal], [p[0], p[2], p[4], universal],
      ])
    #expect(condition.disjunctiveNormalForm(limit: 2) == nil)
    #expect(Condition.truth.disjunctiveNormalForm(limit: 1) == [[]])
    #expect(Condition.falsity.disjunctiveNormalForm(limit: 1) == [])
  }

  @Test("The limit holds for products of disjunctions")
  func limit() {
    let wide = Condition.and((0..<7).map { .or([p[$0], p[$0 + 1]]) })
    #expect(wide.disjunctiveNormalForm(limit: 127) == nil)
    #expect(wide.disjunctiveNormalForm(limit: 128)?.count == 128)
  }
}
