/// The type of a variable, object or function value: one type name, or `(either a b …)`.
public struct TypeExpression: Hashable, Sendable {
  /// The names of which the value must have one; never empty, in the order written.
  public var alternatives: [String]
  /// Where the type is written in its file.
  public var location: SourceLocation

  /// The type of everything, which is assumed where no type is written.
  public static let object = TypeExpression("object")
  /// The type of numeric function values.
  public static let number = TypeExpression("number")

  /// A single type.
  public init(_ name: String, location: SourceLocation = .none) {
    alternatives = [name]
    self.location = location
  }

  /// `(either …)`: any of the alternatives.
  public init(either alternatives: [String], location: SourceLocation = .none) {
    self.alternatives = alternatives
    self.location = location
  }
}

/// A name with its type: a parameter, a quantified variable, an object, a constant, or, in the
/// `:types` section, a type with its parent.
public struct TypedName: Hashable, Sendable {
  /// The name in lower case; variables are without their question mark.
  public var name: String
  /// The declared type, `object` where none is written.
  public var type: TypeExpression
  /// Where the name stands in its file.
  public var location: SourceLocation

  /// Makes a typed name.
  public init(_ name: String, type: TypeExpression = .object, location: SourceLocation = .none) {
    self.name = name
    self.type = type
    self.location = location
  }
}
