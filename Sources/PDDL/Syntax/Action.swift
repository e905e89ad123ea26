/// An instantaneous action schema; also the shape of PDDL+ processes and events.
public struct Action: Hashable, Sendable {
  /// The action's name in lower case.
  public var name: String
  /// The parameters, without question marks.
  public var parameters: [TypedName]
  /// The condition under which the action is applicable.
  public var precondition: Formula
  /// What the action changes.
  public var effect: Effect
  /// Where the action's name stands in its file.
  public var location: SourceLocation

  /// Makes an action schema.
  public init(
    _ name: String, parameters: [TypedName] = [], precondition: Formula = .truth,
    effect: Effect = .none, location: SourceLocation = .none
  ) {
    self.name = name
    self.parameters = parameters
    self.precondition = precondition
    self.effect = effect
    self.location = location
  }
}

/// An action schema that takes time (PDDL 2.1; Fox and Long 2003).
public struct DurativeAction: Hashable, Sendable {
  /// The action's name in lower case.
  public var name: String
  /// The parameters, without question marks.
  public var parameters: [TypedName]
  /// The bounds on the duration, all of which hold.
  public var duration: [DurationConstraint]
  /// A conjunction of timed conditions.
  public var condition: Formula
  /// A conjunction of timed and continuous effects.
  public var effect: Effect
  /// Where the action's name stands in its file.
  public var location: SourceLocation

  /// Makes a durative action schema.
  public init(
    _ name: String, parameters: [TypedName] = [], duration: [DurationConstraint] = [],
    condition: Formula = .truth, effect: Effect = .none, location: SourceLocation = .none
  ) {
    self.name = name
    self.parameters = parameters
    self.duration = duration
    self.condition = condition
    self.effect = effect
    self.location = location
  }
}

/// A bound on a duration: `(= ?duration e)`, `(<= ?duration e)` or `(>= ?duration e)`.
public struct DurationConstraint: Hashable, Sendable {
  /// `equal`, `lessOrEqual` or `greaterOrEqual`.
  public var comparator: Comparator
  /// What the duration is compared with, in the plan's unit of time.
  public var bound: NumericExpression
  /// When the bound is evaluated; nil where the file does not say, which means at the start.
  public var time: TimeSpecifier?

  /// Makes a bound.
  public init(_ comparator: Comparator, _ bound: NumericExpression, time: TimeSpecifier? = nil) {
    self.comparator = comparator
    self.bound = bound
    self.time = time
  }
}
