import PDDL

/// An effect with all names resolved. It mirrors `PDDL.Effect`.
indirect enum CompiledEffect: Sendable {
  case add(AtomPattern)
  case delete(AtomPattern)
  case numeric(AssignmentOperator, FunctionPattern, Expression)
  case object(FunctionPattern, Argument?)
  case and([CompiledEffect])
  case forall([Variable], CompiledEffect)
  case when(Condition, CompiledEffect)
}

/// An action schema with all names resolved.
struct ActionSchema: Sendable {
  let name: String
  /// The parameters; their slots are 0, 1, ….
  let parameters: [Variable]
  let precondition: Condition
  let effect: CompiledEffect
  /// How many variables the schema has, quantified ones too.
  let slotCount: Int
}
