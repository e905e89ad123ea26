/// Splits conditions with many existential variables, whose bindings would be too many to list.
///
/// `exists (?a ?b ?c ?d) (and (p ?x ?a) (q ?a ?b) (r ?b ?c) (s ?c ?d))` has as many instances as
/// there are paths; split along the variables, each part has as many as there are edges. Every part
/// becomes a derived predicate (bucket elimination; Dechter 1999). Narrow conditions stay as they
/// are, since derived predicates cost heuristics accuracy.
struct WideConditions {
  /// A condition is wide if it has at least so many existential variables…
  static let variableLimit = 4
  /// …and if these have at least so many bindings with the others.
  static let bindingLimit = 100_000.0

  private var task: NormalTask

  /// A task without wide conditions.
  static func split(_ task: NormalTask) -> NormalTask {
    var splitter = WideConditions(task: task)
    for index in task.schemas.indices {
      splitter.splitSchema(index)
    }
    splitter.task.goal = splitter.extract(task.goal, types: task.goalSlotTypes)
    splitter.splitAxioms()
    return splitter.task
  }

  private mutating func splitSchema(_ index: Int) {
    let schema = task.schemas[index]
    let parameters = Set(0..<schema.parameterCount)
    let free = schema.precondition.reduce(into: Set<Int>()) { $0.formUnion($1.freeSlots) }
    let existential = free.subtracting(parameters)
    if isWide(existential, with: free, types: schema.slotTypes) {
      // Literals over parameters alone stay, so that they go on to bind the parameters.
      let inner = schema.precondition.filter { !$0.freeSlots.isSubset(of: parameters) }
      let outer = schema.precondition.filter { $0.freeSlots.isSubset(of: parameters) }
      let literal = derive(inner, keeping: parameters, types: schema.slotTypes)
      task.schemas[index].precondition = outer + [.literal(literal)]
    } else {
      task.schemas[index].precondition = schema.precondition.map {
        extract($0, types: schema.slotTypes)
      }
    }
    for position in schema.effects.indices {
      task.schemas[index].effects[position].condition = extract(
        schema.effects[position].condition, types: schema.slotTypes)
    }
  }

  /// The condition with every wide existential condition in it replaced by a derived predicate.
  private mutating func extract(_ condition: Condition, types: [Int]) -> Condition {
    switch condition {
    case .literal, .equality:
      return condition
    case .and(let parts):
      return .and(parts.map { extract($0, types: types) })
    case .or(let parts):
      return .or(parts.map { extract($0, types: types) })
    case .forall(let slots, let body):
      return .forall(slots, extract(body, types: types))
    case .exists(let slots, let body):
      let inner = extract(body, types: types)
      let all = inner.freeSlots.union(slots)
      guard isWide(Set(slots), with: all, types: types) else { return .exists(slots, inner) }
      let kept = all.subtracting(slots)
      guard let disjuncts = inner.disjunctiveNormalForm(limit: Normaliser.disjunctLimit) else {
        return .exists(slots, inner)
      }
      return .disjunction(
        disjuncts.map { .literal(derive($0, keeping: kept, types: types)) })
    }
  }

  private mutating func splitAxioms() {
    // Splitting adds axioms behind these, which are narrow already or get narrower when it is
    // their turn.
    var index = 0
    while index < task.axioms.count {
      splitAxiom(index)
      index += 1
    }
  }

  /// Eliminates an axiom's existential variables, that with the fewest neighbours first, as long as
  /// that makes the axiom narrower.
  private mutating func splitAxiom(_ index: Int) {
    var axiom = task.axioms[index]
    let head = Set(axiom.head.arguments.compactMap(\.slot))
    var free = axiom.condition.reduce(into: head) { $0.formUnion($1.freeSlots) }
    guard isWide(free.subtracting(head), with: free, types: axiom.slotTypes) else { return }
    while true {
      let scopes = free.subtracting(head).sorted().map { slot in
        (slot: slot, scope: scope(of: slot, in: axiom.condition))
      }
      guard let best = scopes.min(by: { $0.scope.count < $1.scope.count }),
        best.scope.count < free.count - 1
      else { break }
      let inner = axiom.condition.filter { $0.freeSlots.contains(best.slot) }
      let outer = axiom.condition.filter { !$0.freeSlots.contains(best.slot) }
      let literal = derive(inner, keeping: best.scope, types: axiom.slotTypes)
      axiom.condition = outer + [.literal(literal)]
      free.remove(best.slot)
    }
    task.axioms[index] = axiom
  }

  /// The slots that share a conjunct with a slot.
  private func scope(of slot: Int, in condition: [Condition]) -> Set<Int> {
    condition.reduce(into: []) { scope, conjunct in
      let free = conjunct.freeSlots
      if free.contains(slot) { scope.formUnion(free.subtracting([slot])) }
    }
  }

  /// A new derived predicate for a conjunction, applied to those of its slots that are kept.
  private mutating func derive(
    _ conjunction: [Condition], keeping kept: Set<Int>, types: [Int]
  ) -> Literal {
    let free = conjunction.reduce(into: Set<Int>()) { $0.formUnion($1.freeSlots) }
    let slots = free.intersection(kept).sorted()
    let literal = Literal(predicate: task.predicates.count, arguments: slots.map { .slot($0) })
    task.predicates.append(
      .init(
        name: "part@\(task.predicates.count)", types: slots.map { types[$0] }, kind: .derived))
    task.initialAtoms.append([])
    task.axioms.append(.init(head: literal, slotTypes: types, condition: conjunction))
    return literal
  }

  private func isWide(_ existential: Set<Int>, with free: Set<Int>, types: [Int]) -> Bool {
    guard existential.count >= Self.variableLimit else { return false }
    let bindings = free.reduce(1.0) { $0 * Double(task.objects.members[types[$1]].count) }
    return bindings >= Self.bindingLimit
  }
}
