/// A planning domain: the actions that there are and the vocabulary they are written in.
public struct Domain: Hashable, Sendable {
  /// The domain's name in lower case.
  public var name: String
  /// The requirement keys as written, lower case and with their colon; they bind nobody.
  public var requirements: [String]
  /// Declared types with their parents, in the order written; `object` is not declared.
  public var types: [TypedName]
  /// Objects that every problem of the domain has.
  public var constants: [TypedName]
  /// The predicates, derived ones too.
  public var predicates: [PredicateDeclaration]
  /// The numeric and object functions.
  public var functions: [FunctionDeclaration]
  /// Constraints on the trajectories of every problem (PDDL 3).
  public var constraints: Formula?
  /// The rules of the derived predicates; a predicate may have several.
  public var derivedPredicates: [DerivedPredicate]
  /// The instantaneous actions.
  public var actions: [Action]
  /// The actions that take time (PDDL 2.1).
  public var durativeActions: [DurativeAction]
  /// Continuous processes (PDDL+).
  public var processes: [Action]
  /// Events: what happens by itself as soon as its condition holds (PDDL+).
  public var events: [Action]

  /// Makes a domain, empty but for what is given.
  public init(
    name: String, requirements: [String] = [], types: [TypedName] = [],
    constants: [TypedName] = [], predicates: [PredicateDeclaration] = [],
    functions: [FunctionDeclaration] = [], constraints: Formula? = nil,
    derivedPredicates: [DerivedPredicate] = [], actions: [Action] = [],
    durativeActions: [DurativeAction] = [], processes: [Action] = [], events: [Action] = []
  ) {
    self.name = name
    self.requirements = requirements
    self.types = types
    self.constants = constants
    self.predicates = predicates
    self.functions = functions
    self.constraints = constraints
    self.derivedPredicates = derivedPredicates
    self.actions = actions
    self.durativeActions = durativeActions
    self.processes = processes
    self.events = events
  }
}

/// A predicate with the names and types of its parameters.
public struct PredicateDeclaration: Hashable, Sendable {
  /// The predicate's name in lower case.
  public var name: String
  /// The parameters, without question marks.
  public var parameters: [TypedName]
  /// Where the declaration starts in its file.
  public var location: SourceLocation

  /// Makes a declaration.
  public init(_ name: String, _ parameters: [TypedName] = [], location: SourceLocation = .none) {
    self.name = name
    self.parameters = parameters
    self.location = location
  }
}

/// A function with the names and types of its parameters and the type of its value.
public struct FunctionDeclaration: Hashable, Sendable {
  /// The function's name in lower case.
  public var name: String
  /// The parameters, without question marks.
  public var parameters: [TypedName]
  /// `number` for a numeric function, else the type of an object fluent.
  public var type: TypeExpression
  /// Where the declaration starts in its file.
  public var location: SourceLocation

  /// Makes a declaration.
  public init(
    _ name: String, _ parameters: [TypedName] = [], type: TypeExpression = .number,
    location: SourceLocation = .none
  ) {
    self.name = name
    self.parameters = parameters
    self.type = type
    self.location = location
  }
}

/// A rule of a derived predicate: the head holds whenever the condition does.
public struct DerivedPredicate: Hashable, Sendable {
  /// The predicate that the rule is for, with the rule's own parameter names and types.
  public var head: PredicateDeclaration
  /// The condition, over the head's parameters.
  public var condition: Formula

  /// Makes a rule.
  public init(head: PredicateDeclaration, condition: Formula) {
    self.head = head
    self.condition = condition
  }
}
