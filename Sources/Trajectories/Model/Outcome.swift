/// What became of an action that was tried.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  /// The action was carried out; the next state shows its effects.
  case succeeded
  /// The action was not carried out because it was not applicable: its precondition does not hold
  /// in the state before.
  case rejected
  /// Carrying the action out went wrong for a reason that no action model speaks of. It says
  /// nothing about precondition or effects.
  case faulted
}
