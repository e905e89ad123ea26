public import PDDL

extension World {
  /// Whether an action's precondition holds in a state.
  ///
  /// - Throws: `EvaluationError` if the precondition reads a numeric function without a value.
  public func isApplicable(
    _ action: GroundAction, in state: State
  ) throws(EvaluationError) -> Bool {
    let schema = schemas[action.schema]
    var evaluator = evaluator(state, slots: schema.slotCount, arguments: action.arguments)
    return try evaluator.holds(schema.precondition)
  }

  /// Changes a state as an action does, whether its precondition holds or not.
  ///
  /// All conditions and values are those of the state before. Atoms that are deleted and added are
  /// true afterwards.
  ///
  /// - Throws: `EvaluationError` if an effect reads a numeric function without a value, if two
  ///   numeric effects conflict, or if a derived predicate reads a function without a value. Only
  ///   in the last case the state has changed.
  public func apply(_ action: GroundAction, to state: inout State) throws(EvaluationError) {
    // The changes are collected by another function so that nothing shares the state's storage
    // when it is changed.
    let changes = try changes(of: action, in: state)
    let touched = state.make(changes)
    let numbersChanged = !changes.numbers.isEmpty || !changes.objects.isEmpty
    if axioms.depend(onAnyOf: touched, functions: numbersChanged) {
      try axioms.derive(&state, in: tables)
    }
  }

  /// The state after an action, whether its precondition holds or not.
  ///
  /// - Throws: `EvaluationError` as `apply` does.
  public func successor(
    of state: State, by action: GroundAction
  ) throws(EvaluationError) -> State {
    var state = state
    try apply(action, to: &state)
    return state
  }

  /// What an action changes in a state.
  ///
  /// - Throws: `EvaluationError` as `apply` does.
  func changes(of action: GroundAction, in state: State) throws(EvaluationError) -> Changes {
    let schema = schemas[action.schema]
    var evaluator = evaluator(state, slots: schema.slotCount, arguments: action.arguments)
    var changes = Changes()
    try evaluator.collect(schema.effect, into: &changes)
    return changes
  }

  /// Whether the goal holds in a state; preferences in it do not count.
  ///
  /// - Throws: `EvaluationError` if the goal reads a numeric function without a value.
  public func goalHolds(in state: State) throws(EvaluationError) -> Bool {
    var evaluator = evaluator(state, slots: goalSlotCount)
    return try evaluator.holds(goal)
  }

  /// Whether a formula of the world's vocabulary holds in a state.
  ///
  /// - Parameter objects: objects by the names of the formula's free variables.
  /// - Throws: `FormulaError` if the formula names something unknown, or has no value.
  public func holds(
    _ formula: Formula, where objects: [String: String] = [:], in state: State
  ) throws(FormulaError) -> Bool {
    do {
      var compiler = Compiler(
        objects: tables.objects, vocabulary: tables.vocabulary, file: .problem)
      let names = objects.keys.sorted()
      _ = try compiler.declare(names.map { TypedName($0) })
      var arguments: [ObjectID] = []
      for name in names {
        guard let object = objects[name].flatMap({ tables.objects.numbers[$0] }) else {
          throw FormulaError(description: "unknown object \(objects[name] ?? "")")
        }
        arguments.append(object)
      }
      let condition = try compiler.condition(formula)
      var evaluator = evaluator(state, slots: compiler.slotCount, arguments: arguments)
      return try evaluator.holds(condition)
    } catch {
      throw FormulaError(description: "\(error)")
    }
  }

  func evaluator(_ state: State, slots: Int, arguments: [ObjectID] = []) -> Evaluator {
    Evaluator(tables, state, slots: slots, arguments: arguments)
  }
}

/// Why a formula cannot be evaluated in a world.
public struct FormulaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, which names what is unknown or has no value.
  public var description: String

  /// Makes an error of a reason.
  public init(description: String) {
    self.description = description
  }
}

extension State {
  /// Makes the changes; deletions come before additions.
  ///
  /// - Returns: the indices of the relations in which something was added or deleted.
  fileprivate mutating func make(_ changes: Changes) -> Set<Int> {
    var touched: Set<Int> = []
    for (relation, tuple) in changes.deleted {
      relations[relation].remove(tuple)
      touched.insert(relation)
    }
    for (relation, tuple) in changes.added {
      relations[relation].insert(tuple)
      touched.insert(relation)
    }
    for (key, change) in changes.numbers {
      numbers[key.table][key.tuple] = change.result(from: numbers[key.table][key.tuple] ?? 0)
    }
    for (key, object) in changes.objects { objects[key.table][key.tuple] = object }
    return touched
  }
}
