import PDDL
import TestSupport

@testable import Grounding

/// A normalised task whose schemas and axioms make random Datalog rules: bodies of up to four
/// atoms that share variables, constants, repeated variables, equations, absent atoms.
struct RandomRules {
  private var generator: SeededGenerator
  private(set) var task: NormalTask

  init(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let domain = Domain(
      name: "d", types: [TypedName("a"), TypedName("b"), TypedName("c", type: TypeExpression("a"))])
    let objects = (0..<Int.random(in: 3...6, using: &generator)).map { number in
      let type = ["a", "b", "c"][Int.random(in: 0...2, using: &generator)]
      return TypedName("o\(number)", type: TypeExpression(type))
    }
    self.generator = generator
    let problem = Problem(name: "p", domainName: "d", objects: objects)
    task = NormalTask(objects: ObjectTable(domain: domain, problem: problem))
    for number in 0..<7 { addPredicate(number) }
    for number in 0..<self.number(in: 1...3) { addSchema(number) }
    for _ in 0..<number(in: 0...3) { addAxiom() }
  }

  private mutating func addPredicate(_ number: Int) {
    let arity = pick([0, 1, 1, 2, 2, 2, 3])
    let types = (0..<arity).map { _ in type() }
    let kind: NormalTask.Predicate.Kind = number < 3 ? .constant : number < 5 ? .fluent : .derived
    task.predicates.append(.init(name: "p\(number)", types: types, kind: kind))
    var rows: [Int32] = []
    if arity == 0 {
      rows = chance(0.7) ? [0] : []
    } else if kind != .derived {
      for _ in 0..<self.number(in: 0...8) { for _ in 0..<arity { rows.append(object()) } }
    }
    task.initialAtoms.append(rows)
  }

  private mutating func addSchema(_ number: Int) {
    let slots = self.number(in: 0...4)
    var schema = NormalTask.Schema(
      name: "s\(number)", parameterCount: slots == 0 ? 0 : self.number(in: 0...slots),
      slotTypes: (0..<slots + 1).map { _ in type() }, precondition: conjuncts(slots: slots),
      effects: [])
    for _ in 0..<self.number(in: 1...3) {
      // Effects may only use slots that the precondition or a quantifier binds.
      let parameters = Array(0..<schema.parameterCount)
      let isQuantified = chance(0.3)
      let scope = isQuantified ? parameters + [slots] : parameters
      schema.effects.append(
        .init(
          quantified: isQuantified ? [slots] : [],
          condition: chance(0.5) ? .truth : .conjunction(literals(scope: scope)),
          literal: literal(of: [3, 4], scope: scope)))
    }
    task.schemas.append(schema)
  }

  private mutating func addAxiom() {
    let slots = number(in: 1...4)
    let types = (0..<slots).map { _ in type() }
    task.axioms.append(
      .init(
        head: literal(of: [5, 6], scope: Array(0..<slots)), slotTypes: types,
        condition: conjuncts(slots: slots)))
  }

  private mutating func conjuncts(slots: Int) -> [Condition] {
    var conjuncts = literals(scope: Array(0..<slots))
    if slots > 0, chance(0.4) {
      let right = slots > 1 && chance(0.5) ? Argument.slot(number(in: 0...slots - 1)) : object()
      conjuncts.append(
        .equality(.slot(number(in: 0...slots - 1)), right, isPositive: chance(0.5)))
    }
    return conjuncts
  }

  private mutating func literals(scope: [Int]) -> [Condition] {
    (0..<number(in: 1...4)).map { _ in
      var literal = literal(of: Array(0..<7), scope: scope)
      literal.isPositive = chance(0.8)
      return .literal(literal)
    }
  }

  private mutating func literal(of predicates: [Int], scope: [Int]) -> Literal {
    let predicate = pick(predicates)
    let arguments = task.predicates[predicate].types.map { _ in
      scope.isEmpty || chance(0.1) ? object() : Argument.slot(pick(scope))
    }
    return Literal(predicate: predicate, arguments: arguments)
  }

  private mutating func type() -> Int {
    let expression = pick([
      .object, .object, TypeExpression("a"), TypeExpression("b"), TypeExpression("c"),
      TypeExpression(either: ["b", "c"]),
    ])
    return task.objects.intern(expression)
  }

  private mutating func object() -> Argument { Int32(number(in: 0...task.objects.names.count - 1)) }

  private mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(in: 0...elements.count - 1)]
  }
}
