import PDDL

extension Evaluator {
  /// Collects what an effect changes in the evaluator's state.
  ///
  /// All conditions and values are those of the state before the change.
  ///
  /// - Throws: `EvaluationError` if a value is not defined, or two changes of a function conflict.
  mutating func collect(
    _ effect: CompiledEffect, into changes: inout Changes
  ) throws(EvaluationError) {
    switch effect {
    case .add(let atom):
      let tuple = try target(atom)
      if case .fluent(let relation) = atom.storage { changes.add(tuple, to: relation) }
    case .delete(let atom):
      let tuple = try target(atom)
      if case .fluent(let relation) = atom.storage { changes.delete(tuple, from: relation) }
    case .numeric(let change, let function, let operand):
      try collect(change, of: function, by: operand, into: &changes)
    case .object(let function, let value):
      guard case .fluent(let table) = function.storage, let tuple = tuple(function.arguments)
      else { throw EvaluationError(description: "an argument of an object effect has no value") }
      let object = value.flatMap { self.object($0) }
      guard changes.assign(Changes.FunctionKey(table: table, tuple: tuple), to: object) else {
        throw EvaluationError(
          description: "\(text(function, objectFunction: true)) is given two different values")
      }
    case .and(let effects):
      for effect in effects { try collect(effect, into: &changes) }
    case .forall(let variables, let effect):
      try collect(effect, forAll: variables[...], into: &changes)
    case .when(let condition, let effect):
      if try holds(condition) { try collect(effect, into: &changes) }
    }
  }

  private func target(_ atom: AtomPattern) throws(EvaluationError) -> Tuple {
    guard let tuple = tuple(atom.arguments) else {
      throw EvaluationError(description: "an argument of \(text(atom)) has no value")
    }
    return tuple
  }

  private mutating func collect(
    _ effect: CompiledEffect, forAll variables: ArraySlice<Variable>, into changes: inout Changes
  ) throws(EvaluationError) {
    guard let variable = variables.first else { return try collect(effect, into: &changes) }
    defer { binding[variable.slot] = unbound }
    for object in variable.extent.objects {
      binding[variable.slot] = object
      try collect(effect, forAll: variables.dropFirst(), into: &changes)
    }
  }

  private func collect(
    _ change: AssignmentOperator, of function: FunctionPattern, by operand: Expression,
    into changes: inout Changes
  ) throws(EvaluationError) {
    let operandValue = try value(operand)
    if change == .scaleDown, operandValue == 0 {
      throw EvaluationError(description: "\(text(function)) is scaled down by zero")
    }
    // Only an assignment may give a function its first value.
    if change != .assign { _ = try value(.function(function)) }
    guard case .fluent(let table) = function.storage, let tuple = tuple(function.arguments)
    else { throw EvaluationError(description: "an argument of \(text(function)) has no value") }
    let key = Changes.FunctionKey(table: table, tuple: tuple)
    guard changes.change(key, by: NumericChange(change, operandValue)) else {
      throw EvaluationError(description: "conflicting effects change \(text(function))")
    }
  }
}
