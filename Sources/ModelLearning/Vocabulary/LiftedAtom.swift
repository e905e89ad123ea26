/// A predicate over the parameters of an action and the constants of the domain; `=` too.
public struct LiftedAtom: Hashable, Sendable {
  /// An argument of a lifted atom.
  public enum Argument: Hashable, Sendable {
    /// A parameter of the action, by its place.
    case parameter(Int)
    /// A constant of the domain, by its place.
    case constant(Int)
  }

  /// The predicate's number in the `TraceVocabulary`; `equality` for `=`.
  public let predicate: Int
  /// The arguments, as many as the predicate has parameters.
  public let arguments: [Argument]

  /// What stands for a number where the predicate is `=`.
  public static let equality = -1

  /// Makes an atom.
  public init(predicate: Int, arguments: [Argument]) {
    self.predicate = predicate
    self.arguments = arguments
  }

  /// Whether this is an equality, which no action changes.
  public var isEquality: Bool { predicate == Self.equality }

  /// Whether no parameter stands in the atom twice.
  public var isInjective: Bool {
    let parameters = arguments.filter { if case .parameter = $0 { true } else { false } }
    return Set(parameters).count == parameters.count
  }
}

/// A lifted atom or its negation.
public struct LiftedLiteral: Hashable, Sendable {
  /// The atom's place in the vocabulary of its action.
  public var atom: Int
  /// Whether the literal says that the atom is false.
  public var isNegated: Bool

  /// Makes a literal.
  public init(_ atom: Int, isNegated: Bool = false) {
    self.atom = atom
    self.isNegated = isNegated
  }

  /// The literal's bit: two for each atom, the positive one first.
  var bit: Int { atom * 2 + (isNegated ? 1 : 0) }

  init(bit: Int) {
    self.init(bit >> 1, isNegated: bit & 1 == 1)
  }
}
