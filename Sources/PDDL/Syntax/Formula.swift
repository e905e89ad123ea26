/// A condition: of an action, effect, derived predicate, goal or constraint.
///
/// One type holds conditions of every kind, since PDDL nests them freely; which kinds are allowed
/// where is what checking finds out. The empty condition `()` is `.and([])`.
public indirect enum Formula: Hashable, Sendable {
  /// A predicate applied to terms.
  case atom(Atom)
  /// `(= a b)` on objects.
  case equal(Term, Term)
  /// A relation between numeric expressions.
  case comparison(Comparator, NumericExpression, NumericExpression)
  /// The condition does not hold.
  case not(Formula)
  /// All conditions hold.
  case and([Formula])
  /// At least one condition holds.
  case or([Formula])
  /// The second condition holds if the first does.
  case imply(Formula, Formula)
  /// The condition holds for at least one binding of the variables.
  case exists([TypedName], Formula)
  /// The condition holds for every binding of the variables.
  case forall([TypedName], Formula)
  /// A soft condition, with its name where it has one (PDDL 3).
  case preference(String?, Formula)
  /// A condition of a durative action with its time.
  case timed(TimeSpecifier, Formula)
  /// A condition on the sequence of states (PDDL 3, `:constraints`).
  case trajectory(TrajectoryConstraint)

  /// The condition that always holds.
  public static let truth = Formula.and([])
  /// The condition that never holds.
  public static let falsity = Formula.or([])
}

/// When a condition or effect of a durative action applies.
public enum TimeSpecifier: String, Hashable, Sendable, CaseIterable {
  case atStart = "at start"
  case overAll = "over all"
  case atEnd = "at end"
}

/// A modal operator over the states that a plan goes through (Gerevini and Long 2005, "Plan
/// constraints and preferences in PDDL3").
public indirect enum TrajectoryConstraint: Hashable, Sendable {
  case atEnd(Formula)
  case always(Formula)
  case sometime(Formula)
  case within(Double, Formula)
  case atMostOnce(Formula)
  case sometimeAfter(Formula, Formula)
  case sometimeBefore(Formula, Formula)
  case alwaysWithin(Double, Formula, Formula)
  case holdDuring(Double, Double, Formula)
  case holdAfter(Double, Formula)
}
