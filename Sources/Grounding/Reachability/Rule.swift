/// A Horn rule of the delete relaxation: where the body holds, so do the head and everything that
/// follows from it.
///
/// Relations are numbered: one for each predicate, then one for each schema, whose rows are its
/// applicable bindings, then one for each axiom.
struct Rule {
  /// A relation applied to objects and slots.
  struct Atom {
    var relation: Int
    var arguments: [Argument]
  }

  /// The type of each slot.
  var slotTypes: [Int]
  /// The slots that get a value; types of slots that no atom binds are enumerated.
  var slots: [Int]
  /// What has to hold.
  var body: [Atom]
  /// Atoms of constant relations that must not hold.
  var absent: [Atom] = []
  /// Pairs of arguments that have to be the same object, or different ones.
  var equalities: [(left: Argument, right: Argument, isPositive: Bool)] = []
  /// What a match adds. Nothing else has the same rows, so that they are not looked up.
  var head: Atom?
  /// Atoms of predicates that a match adds.
  var consequences: [Atom] = []
}

/// Makes the rules of a task's delete relaxation.
///
/// Negative literals of predicates that change, universal conditions and disjunctions that were
/// too large to split are left out: they are looked at when the bindings found are instantiated.
struct RuleBuilder {
  private let task: NormalTask
  private(set) var rules: [Rule] = []

  /// Where the relations of schemas start.
  let firstSchema: Int
  /// Where the relations of axioms start.
  let firstAxiom: Int
  /// The number of columns of every relation.
  private(set) var widths: [Int]
  /// The slots that the columns of each schema's and axiom's relation hold.
  private(set) var columns: [[Int]] = []
  /// The types of these slots.
  private(set) var columnTypes: [[Int]] = []

  /// Builds the rules of a task.
  init(_ task: NormalTask) {
    self.task = task
    firstSchema = task.predicates.count
    firstAxiom = firstSchema + task.schemas.count
    widths = task.predicates.map(\.arity)
    for index in task.schemas.indices { addSchema(index) }
    for index in task.axioms.indices { addAxiom(index) }
  }

  private mutating func addSchema(_ index: Int) {
    let schema = task.schemas[index]
    var rule = rule(schema.precondition, types: schema.slotTypes, heads: 0..<schema.parameterCount)
    let relation = firstSchema + index
    let head = Rule.Atom(relation: relation, arguments: rule.slots.map { .slot($0) })
    rule.head = head
    rule.consequences =
      schema.effects.filter { $0.isSimple && $0.literal.isPositive }.map { atom($0.literal) }
    rules.append(rule)
    widths.append(rule.slots.count)
    columns.append(rule.slots)
    columnTypes.append(rule.slots.map { rule.slotTypes[$0] })
    for effect in schema.effects where !effect.isSimple && effect.literal.isPositive {
      var conditional = self.rule(
        effect.condition.conjuncts, types: schema.slotTypes, heads: rule.slots + effect.quantified)
      conditional.body.insert(head, at: 0)
      conditional.consequences = [atom(effect.literal)]
      rules.append(conditional)
    }
  }

  private mutating func addAxiom(_ index: Int) {
    let axiom = task.axioms[index]
    var rule = rule(
      axiom.condition, types: axiom.slotTypes, heads: axiom.head.arguments.compactMap(\.slot))
    rule.head = .init(relation: firstAxiom + index, arguments: rule.slots.map { .slot($0) })
    rule.consequences = [atom(axiom.head)]
    rules.append(rule)
    widths.append(rule.slots.count)
    columns.append(rule.slots)
    columnTypes.append(rule.slots.map { rule.slotTypes[$0] })
  }

  /// The rule whose body is what a conjunction says about bindings without looking at a state.
  private func rule(
    _ conjuncts: [Condition], types: [Int], heads: some Sequence<Int>
  ) -> Rule {
    var rule = Rule(slotTypes: types, slots: [], body: [])
    var slots = Set(heads)
    for conjunct in conjuncts {
      // Slots that universal and disjunctive conditions bind get their values when these are
      // instantiated; all others, also existential ones around them, have to have one before.
      slots.formUnion(conjunct.freeSlots)
      switch conjunct {
      case .literal(let literal):
        if literal.isPositive {
          rule.body.append(atom(literal))
        } else if task.predicates[literal.predicate].kind == .constant {
          rule.absent.append(atom(literal))
        }
      case .equality(let left, let right, let isPositive):
        rule.equalities.append((left, right, isPositive))
      case .and, .or, .exists, .forall:
        break
      }
    }
    rule.slots = slots.sorted()
    return rule
  }

  private func atom(_ literal: Literal) -> Rule.Atom {
    Rule.Atom(relation: literal.predicate, arguments: literal.arguments)
  }
}
