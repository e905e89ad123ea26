/// What an action changes.
///
/// The empty effect `()` is `.and([])`.
public indirect enum Effect: Hashable, Sendable {
  /// The atom becomes true. Where one action both adds and deletes an atom, it is true afterwards.
  case add(Atom)
  /// The atom becomes false.
  case delete(Atom)
  /// A numeric function changes.
  case numeric(AssignmentOperator, FunctionTerm, NumericExpression)
  /// An object fluent changes (PDDL 3.1); nil stands for `undefined`.
  case object(FunctionTerm, Term?)
  /// All effects happen.
  case and([Effect])
  /// The effect happens for every binding of the variables.
  case forall([TypedName], Effect)
  /// The effect happens if the condition holds in the state before the action.
  case when(Formula, Effect)
  /// An effect of a durative action with its time.
  case timed(TimeSpecifier, Effect)

  /// The effect that changes nothing.
  public static let none = Effect.and([])
}
