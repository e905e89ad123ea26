/// Makes a ground task of the bindings that reachability has found.
struct Instantiator {
  /// Most conjunctions that a ground condition is split into; beyond it, disjunctions become atoms
  /// with axioms of their own.
  static let disjunctLimit = 16

  private let task: NormalTask
  private let rules: RuleBuilder
  private let budget: Budget
  private var conditions: ConditionInstantiator
  private var result = PropositionalTask()
  private var madeUpAtoms: [GroundCondition: Int32] = [:]

  /// The ground task, or the reason why there was no time or memory for it.
  static func instantiate(
    _ task: NormalTask, rules: RuleBuilder, engine: borrowing JoinEngine, budget: Budget
  ) throws(GroundingError) -> PropositionalTask {
    var instantiator = Instantiator(task, rules: rules, engine: engine, budget: budget)
    for index in task.schemas.indices { try instantiator.addOperators(of: index, engine) }
    for index in task.axioms.indices { try instantiator.addAxioms(of: index, engine) }
    instantiator.addGoal(engine)
    return instantiator.result
  }

  private init(
    _ task: NormalTask, rules: RuleBuilder, engine: borrowing JoinEngine, budget: Budget
  ) {
    self.task = task
    self.rules = rules
    self.budget = budget
    var firstAtom: [Int?] = []
    var atomCount = 0
    for (number, predicate) in task.predicates.enumerated() {
      guard predicate.kind != .constant else {
        firstAtom.append(nil)
        continue
      }
      firstAtom.append(atomCount)
      for row in 0..<engine.count(of: number) {
        let isInitial = predicate.kind == .fluent && row < engine.initialCounts[number]
        result.isTrueInitially.append(isInitial)
        result.isDerived.append(predicate.kind == .derived)
      }
      atomCount += engine.count(of: number)
    }
    result.firstAtom = firstAtom
    conditions = ConditionInstantiator(task: task, firstAtom: firstAtom)
  }

  // MARK: Operators

  /// The conjuncts of a condition, those that are fluent literals apart from the rest.
  private struct Conjuncts {
    var literals: [Literal] = []
    var others: [ConditionTemplate] = []
  }

  /// A condition that is instantiated again and again. It depends on few of a schema's slots, so
  /// that what it comes to is remembered by their values.
  private struct ConditionTemplate {
    var condition: Condition
    var freeSlots: [Int]
    var known: [[Int32]: GroundCondition] = [:]
  }

  private func conjuncts(of condition: [Condition]) -> Conjuncts {
    var parts = Conjuncts()
    for conjunct in condition {
      switch conjunct {
      case .equality:
        break  // Reachability has seen to it.
      case .literal(let literal):
        if task.predicates[literal.predicate].kind != .constant { parts.literals.append(literal) }
      default:
        parts.others.append(
          .init(
            condition: conditions.constantsFirst(conjunct), freeSlots: conjunct.freeSlots.sorted()))
      }
    }
    return parts
  }

  private mutating func addOperators(
    of index: Int, _ engine: borrowing JoinEngine
  ) throws(GroundingError) {
    let schema = task.schemas[index]
    let columns = rules.columns[index]
    let relation = rules.firstSchema + index
    var precondition = conjuncts(of: schema.precondition)
    var effects = EffectTemplates(
      schema.effects.map { effect in
        var effect = effect
        effect.condition = conditions.constantsFirst(effect.condition)
        return effect
      })
    // Bindings of existential variables may lead to the same operator again.
    var seen: Set<[Int32]>? = columns.count > schema.parameterCount ? [] : nil
    var binding = [Int32](repeating: 0, count: schema.slotTypes.count)
    var disjuncts: [[Int32]] = []
    var ground: [GroundEffect] = []
    for row in 0..<engine.count(of: relation) {
      if row & 0x3FF == 0, let reason = budget.poll() { throw .stopped(reason) }
      let values = engine.row(row, of: relation)
      for (column, slot) in columns.enumerated() { binding[slot] = values[column] }
      guard let cost = try cost(of: schema, binding) else { continue }
      self.disjuncts(&precondition, types: schema.slotTypes, &binding, engine, into: &disjuncts)
      for literals in disjuncts {
        if seen != nil {
          let key = binding[..<schema.parameterCount] + literals
          guard seen?.insert(Array(key)).inserted == true else { continue }
        }
        effects.instantiate(
          types: schema.slotTypes, &binding, precondition: literals, &self, engine, into: &ground)
        guard !ground.isEmpty else { continue }
        append(schema: index, row: row, cost: cost, precondition: literals, effects: ground)
      }
    }
  }

  private mutating func append(
    schema: Int, row: Int, cost: Double, precondition: [Int32], effects: [GroundEffect]
  ) {
    result.schemas.append(Int32(schema))
    result.rows.append(Int32(row))
    result.costs.append(cost)
    result.preconditions.appendRow(precondition)
    let start = Int32(result.effects.count)
    for effect in effects {
      let first = Int32(result.effectConditions.count)
      result.effectConditions += effect.conditions
      result.effects.append(
        .init(literal: effect.literal, conditions: first..<Int32(result.effectConditions.count)))
    }
    result.effectRanges.append(start..<Int32(result.effects.count))
    result.isOperatorRemoved.append(false)
  }

  /// The cost of an operator; nil if it is undefined, which makes the operator inapplicable.
  private func cost(
    of schema: NormalTask.Schema, _ binding: [Int32]
  ) throws(GroundingError) -> Double? {
    guard let expression = schema.cost else { return 1 }
    let value = expression.value(in: task.costValues) { $0 >= 0 ? $0 : binding[Int(~$0)] }
    if let value, value < 0 {
      throw .unsupported("negative action costs (\(schema.name) costs \(value))")
    }
    return value
  }

  // MARK: Axioms and goal

  private mutating func addAxioms(
    of index: Int, _ engine: borrowing JoinEngine
  ) throws(GroundingError) {
    let axiom = task.axioms[index]
    let columns = rules.columns[task.schemas.count + index]
    let relation = rules.firstAxiom + index
    var body = conjuncts(of: axiom.condition)
    var binding = [Int32](repeating: 0, count: axiom.slotTypes.count)
    var disjuncts: [[Int32]] = []
    for row in 0..<engine.count(of: relation) {
      if row & 0x3FF == 0, let reason = budget.poll() { throw .stopped(reason) }
      let values = engine.row(row, of: relation)
      for (column, slot) in columns.enumerated() { binding[slot] = values[column] }
      guard let head = conditions.atom(axiom.head, binding, in: engine), head >= 0 else { continue }
      self.disjuncts(&body, types: axiom.slotTypes, &binding, engine, into: &disjuncts)
      for literals in disjuncts {
        result.addAxiom(head: Int32(head), body: literals)
      }
    }
  }

  private mutating func addGoal(_ engine: borrowing JoinEngine) {
    var binding = [Int32](repeating: 0, count: task.goalSlotTypes.count)
    let condition = conditions.instantiate(
      conditions.constantsFirst(task.goal), types: task.goalSlotTypes, &binding, in: engine)
    let disjuncts = conjunctions(of: condition)
    switch disjuncts.count {
    case 0:
      result.goal = nil
    case 1:
      result.goal = disjuncts[0]
    default:
      let atom = result.addDerivedAtom()
      for body in disjuncts { result.addAxiom(head: atom, body: body) }
      result.goal = [LiteralCode.make(Int(atom), isPositive: true)]
    }
  }

  // MARK: Conditions

  /// Puts the ground conjunctions that a condition stands for, sorted and without contradictions,
  /// into `disjuncts`, whose memory is used again.
  private mutating func disjuncts(
    _ condition: inout Conjuncts, types: [Int], _ binding: inout [Int32],
    _ engine: borrowing JoinEngine, into disjuncts: inout [[Int32]]
  ) {
    var literals = disjuncts.popLast() ?? []
    literals.removeAll(keepingCapacity: true)
    disjuncts.removeAll(keepingCapacity: true)
    for literal in condition.literals {
      guard let atom = conditions.atom(literal, binding, in: engine) else {
        if literal.isPositive { return }
        continue
      }
      literals.append(LiteralCode.make(atom, isPositive: literal.isPositive))
    }
    guard !condition.others.isEmpty else {
      if Self.makeConsistent(&literals) { disjuncts.append(literals) }
      return
    }
    var parts = literals.map(GroundCondition.literal)
    for index in condition.others.indices {
      let part = instantiate(&condition.others[index], types: types, &binding, engine)
      if part.isFalsity { return }
      parts.append(part)
    }
    disjuncts = conjunctions(of: .and(parts))
  }

  private mutating func instantiate(
    _ template: inout ConditionTemplate, types: [Int], _ binding: inout [Int32],
    _ engine: borrowing JoinEngine
  ) -> GroundCondition {
    let key = template.freeSlots.map { binding[$0] }
    if let known = template.known[key] { return known }
    let condition = conditions.instantiate(template.condition, types: types, &binding, in: engine)
    template.known[key] = condition
    return condition
  }

  /// A condition of an effect under a binding, as ground conjunctions.
  mutating func conjunctions(
    of condition: Condition, types: [Int], _ binding: inout [Int32],
    _ engine: borrowing JoinEngine
  ) -> [[Int32]] {
    conjunctions(of: conditions.instantiate(condition, types: types, &binding, in: engine))
  }

  /// The atom of a literal under a binding; nil if it is never true.
  mutating func fluentAtom(
    _ literal: Literal, _ binding: [Int32], _ engine: borrowing JoinEngine
  ) -> Int? {
    conditions.atom(literal, binding, in: engine)
  }

  /// The members of a type.
  func members(of type: Int) -> [Int32] { conditions.members(of: type) }

  private mutating func conjunctions(of condition: GroundCondition) -> [[Int32]] {
    expand(condition).compactMap(Self.consistent)
  }

  /// A condition as a disjunction of conjunctions, large disjunctions replaced by derived atoms.
  private mutating func expand(_ condition: GroundCondition) -> [[Int32]] {
    switch condition {
    case .literal(let literal):
      return [[literal]]
    case .or(let parts):
      return parts.flatMap { expand($0) }
    case .and(let parts):
      var product: [[Int32]] = [[]]
      // Small factors first: the large ones are then replaced, not multiplied.
      let factors = parts.map { ($0, expand($0)) }.sorted { $0.1.count < $1.1.count }
      for (part, factor) in factors {
        if factor.count > 1, product.count * factor.count > Self.disjunctLimit {
          let atom = atom(for: part, factor)
          for index in product.indices { product[index].append(atom << 1) }
        } else {
          product = product.flatMap { left in factor.map { left + $0 } }
        }
      }
      return product
    }
  }

  /// Literals that hold together while none of some conjunctions does, as a disjunction of
  /// conjunctions.
  mutating func conjunctions(of literals: [Int32], without others: [[Int32]]) -> [[Int32]] {
    var product = [literals]
    for (position, other) in others.enumerated() {
      if product.count * other.count > Self.disjunctLimit {
        let rest = Array(others[position...])
        let some = atom(for: .or(rest.map { .and($0.map(GroundCondition.literal)) }), rest)
        return product.map { $0 + [LiteralCode.make(Int(some), isPositive: false)] }
      }
      product = product.flatMap { conjunction in
        other.compactMap { Self.consistent(conjunction + [LiteralCode.negation($0)]) }
      }
    }
    return product
  }

  /// A derived atom that is true exactly when the condition, whose disjuncts are given, is.
  private mutating func atom(for condition: GroundCondition, _ disjuncts: [[Int32]]) -> Int32 {
    if let known = madeUpAtoms[condition] { return known }
    let atom = result.addDerivedAtom()
    for case let body? in disjuncts.map(Self.consistent) { result.addAxiom(head: atom, body: body) }
    madeUpAtoms[condition] = atom
    return atom
  }

  /// Sorted literals without repetition; nil if they contradict each other.
  static func consistent(_ literals: [Int32]) -> [Int32]? {
    var literals = literals
    return makeConsistent(&literals) ? literals : nil
  }

  /// Sorts literals and removes repetitions; false if they contradict each other.
  private static func makeConsistent(_ literals: inout [Int32]) -> Bool {
    guard literals.count > 1 else { return true }
    literals.sort()
    var count = 1
    for position in 1..<literals.count where literals[position] != literals[count - 1] {
      if literals[position] == LiteralCode.negation(literals[count - 1]) { return false }
      literals[count] = literals[position]
      count += 1
    }
    literals.removeLast(literals.count - count)
    return true
  }
}
