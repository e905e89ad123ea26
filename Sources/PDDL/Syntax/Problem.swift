/// A planning problem: objects, an initial state and what is wanted.
public struct Problem: Hashable, Sendable {
  /// The problem's name in lower case.
  public var name: String
  /// The name of the domain that the problem says it belongs to.
  public var domainName: String
  /// The requirement keys as written, lower case and with their colon.
  public var requirements: [String]
  /// The problem's objects; the domain's constants come on top of them.
  public var objects: [TypedName]
  /// The state that plans start in.
  public var initial: InitialState
  /// The condition that holds at the end of a plan.
  public var goal: Formula
  /// Constraints on the states that the plan goes through (PDDL 3).
  public var constraints: Formula?
  /// What makes one plan better than another; nil where the file does not say.
  public var metric: Metric?
  /// Where the name of the domain stands in the problem's file.
  public var domainNameLocation: SourceLocation

  /// Makes a problem, empty but for what is given.
  public init(
    name: String, domainName: String, requirements: [String] = [], objects: [TypedName] = [],
    initial: InitialState = InitialState(), goal: Formula = .truth, constraints: Formula? = nil,
    metric: Metric? = nil, domainNameLocation: SourceLocation = .none
  ) {
    self.name = name
    self.domainName = domainName
    self.requirements = requirements
    self.objects = objects
    self.initial = initial
    self.goal = goal
    self.constraints = constraints
    self.metric = metric
    self.domainNameLocation = domainNameLocation
  }
}

/// The state that plans start in, under the closed-world assumption.
public struct InitialState: Hashable, Sendable {
  /// The atoms that are true.
  public var atoms: [GroundAtom]
  /// Atoms written as `(not …)`: false, as are all that are not written.
  public var negatedAtoms: [GroundAtom]
  /// The values of numeric functions.
  public var numericValues: [NumericValue]
  /// The values of object fluents.
  public var objectValues: [ObjectValue]
  /// Timed initial literals and assignments, in the order written.
  public var timedLiterals: [TimedInitialLiteral]

  /// Makes an initial state, empty but for what is given.
  public init(
    atoms: [GroundAtom] = [], negatedAtoms: [GroundAtom] = [], numericValues: [NumericValue] = [],
    objectValues: [ObjectValue] = [], timedLiterals: [TimedInitialLiteral] = []
  ) {
    self.atoms = atoms
    self.negatedAtoms = negatedAtoms
    self.numericValues = numericValues
    self.objectValues = objectValues
    self.timedLiterals = timedLiterals
  }
}

/// `(= (f a) 3)` in an initial state.
public struct NumericValue: Hashable, Sendable {
  /// The function and its arguments.
  public var function: GroundFunctionTerm
  /// Its value.
  public var value: Double

  /// Makes an assignment.
  public init(_ function: GroundFunctionTerm, _ value: Double) {
    self.function = function
    self.value = value
  }
}

/// `(= (f a) b)` in an initial state, for an object fluent.
public struct ObjectValue: Hashable, Sendable {
  /// The function and its arguments.
  public var function: GroundFunctionTerm
  /// The object that is its value.
  public var object: String

  /// Makes an assignment.
  public init(_ function: GroundFunctionTerm, _ object: String) {
    self.function = function
    self.object = object
  }
}

/// `(at 10 (open shop))`: what becomes true, false or of another value at a time by itself.
public struct TimedInitialLiteral: Hashable, Sendable {
  /// The time in the plan's unit.
  public var time: Double
  /// What happens then.
  public var change: Change
  /// Where it stands in its file.
  public var location: SourceLocation

  /// What a timed initial literal changes.
  public enum Change: Hashable, Sendable {
    case add(GroundAtom)
    case delete(GroundAtom)
    case assign(NumericValue)
  }

  /// Makes a timed initial literal.
  public init(time: Double, change: Change, location: SourceLocation = .none) {
    self.time = time
    self.change = change
    self.location = location
  }
}

/// What makes one plan better than another.
public struct Metric: Hashable, Sendable {
  /// Which way is better.
  public enum Direction: String, Hashable, Sendable {
    case minimize
    case maximize
  }

  /// Which way is better.
  public var direction: Direction
  /// The value of a plan, evaluated in its last state.
  public var expression: NumericExpression
  /// Where the metric starts in its file.
  public var location: SourceLocation

  /// Makes a metric.
  public init(
    _ direction: Direction, _ expression: NumericExpression, location: SourceLocation = .none
  ) {
    self.direction = direction
    self.expression = expression
    self.location = location
  }
}
