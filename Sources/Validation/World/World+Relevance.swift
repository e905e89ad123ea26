extension World {
  /// A state without the functions that only metrics read, such as `total-cost`.
  ///
  /// States of which this part is equal allow the same actions and the same plans to the goal; only
  /// what the way to them has cost may differ.
  public func relevantPart(of state: State) -> State {
    var state = state
    for table in costTables { state.numbers[table] = [:] }
    return state
  }

  /// The state's tables of the numeric functions that neither conditions nor effects read.
  static func costTables(_ compiled: CompiledTask, _ vocabulary: Vocabulary) -> [Int] {
    var read: Set<Int> = []
    for schema in compiled.schemas {
      schema.precondition.forEachExpression { $0.collectFunctions(into: &read) }
      schema.effect.collectReadFunctions(into: &read)
    }
    for rule in compiled.rules {
      rule.condition.forEachExpression { $0.collectFunctions(into: &read) }
    }
    compiled.goal.forEachExpression { $0.collectFunctions(into: &read) }
    // Constraints read whatever they like: a task that has some keeps all its functions.
    guard compiled.constraints.isEmpty else { return [] }
    return vocabulary.functions.indices.compactMap { number in
      guard !read.contains(number), case .fluent(let table) = vocabulary.functions[number].storage
      else { return nil }
      return table
    }
  }
}

extension CompiledEffect {
  /// Adds the numeric functions that the effect's conditions and values read. That an increase
  /// reads the function it changes does not count.
  fileprivate func collectReadFunctions(into read: inout Set<Int>) {
    switch self {
    case .add, .delete, .object: break
    case .numeric(_, _, let value): value.collectFunctions(into: &read)
    case .and(let effects): for effect in effects { effect.collectReadFunctions(into: &read) }
    case .forall(_, let effect): effect.collectReadFunctions(into: &read)
    case .when(let condition, let effect):
      condition.forEachExpression { $0.collectFunctions(into: &read) }
      effect.collectReadFunctions(into: &read)
    }
  }
}

extension Expression {
  fileprivate func collectFunctions(into read: inout Set<Int>) {
    switch self {
    case .number, .totalTime, .isViolated: break
    case .function(let function): read.insert(function.function)
    case .sum(let parts), .product(let parts):
      for part in parts { part.collectFunctions(into: &read) }
    case .difference(let left, let right), .quotient(let left, let right):
      left.collectFunctions(into: &read)
      right.collectFunctions(into: &read)
    case .negation(let inner): inner.collectFunctions(into: &read)
    }
  }
}
