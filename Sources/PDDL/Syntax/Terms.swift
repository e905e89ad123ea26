/// An argument of an atom, function or action.
public indirect enum Term: Hashable, Sendable {
  /// A variable, without its question mark.
  case variable(String)
  /// An object of the problem or a constant of the domain.
  case constant(String)
  /// The value of an object fluent (PDDL 3.1, `:object-fluents`).
  case function(FunctionTerm)
}

/// A predicate applied to terms: `(at ?x home)`.
public struct Atom: Hashable, Sendable {
  /// The predicate's name in lower case.
  public var predicate: String
  /// The arguments, as many as the predicate has parameters.
  public var arguments: [Term]
  /// Where the atom starts in its file.
  public var location: SourceLocation

  /// Makes an atom.
  public init(_ predicate: String, _ arguments: [Term] = [], location: SourceLocation = .none) {
    self.predicate = predicate
    self.arguments = arguments
    self.location = location
  }
}

/// An atom whose arguments are objects: a fact of a state.
public struct GroundAtom: Hashable, Sendable {
  /// The predicate's name in lower case.
  public var predicate: String
  /// Names of objects or constants.
  public var arguments: [String]
  /// Where the atom starts in its file.
  public var location: SourceLocation

  /// Makes a ground atom.
  public init(_ predicate: String, _ arguments: [String] = [], location: SourceLocation = .none) {
    self.predicate = predicate
    self.arguments = arguments
    self.location = location
  }
}

/// A function applied to terms: `(distance ?from ?to)`.
public struct FunctionTerm: Hashable, Sendable {
  /// The function's name in lower case.
  public var name: String
  /// The arguments, as many as the function has parameters.
  public var arguments: [Term]
  /// Where the term starts in its file.
  public var location: SourceLocation

  /// Makes a function term.
  public init(_ name: String, _ arguments: [Term] = [], location: SourceLocation = .none) {
    self.name = name
    self.arguments = arguments
    self.location = location
  }
}

/// A function applied to objects, as it stands in an initial state.
public struct GroundFunctionTerm: Hashable, Sendable {
  /// The function's name in lower case.
  public var name: String
  /// Names of objects or constants.
  public var arguments: [String]
  /// Where the term starts in its file.
  public var location: SourceLocation

  /// Makes a ground function term.
  public init(_ name: String, _ arguments: [String] = [], location: SourceLocation = .none) {
    self.name = name
    self.arguments = arguments
    self.location = location
  }
}
