public import PDDL

/// Why no world can be made of a domain and a problem.
public struct WorldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of reason it is.
  public enum Kind: Hashable, Sendable {
    /// The task uses a feature of PDDL that validation lacks; the message is the feature's name.
    case unsupported
    /// The task breaks a rule of PDDL.
    case invalid
  }

  /// Which file the reason is in.
  public enum File: Hashable, Sendable {
    case domain
    case problem
    case plan
  }

  /// What kind of reason it is.
  public var kind: Kind
  /// The feature's name, or the broken rule, without the place.
  public var message: String
  /// The file that the reason is in.
  public var file: File
  /// Where in the file, if that is known.
  public var location: SourceLocation

  /// Makes an error.
  public init(kind: Kind, message: String, file: File, location: SourceLocation = .none) {
    self.kind = kind
    self.message = message
    self.file = file
    self.location = location
  }

  /// The message: `not supported: durative actions`, or the broken rule.
  public var description: String {
    kind == .unsupported ? "not supported: \(message)" : message
  }

  static func unsupported(
    _ feature: String, in file: File, at location: SourceLocation = .none
  ) -> WorldError {
    WorldError(kind: .unsupported, message: feature, file: file, location: location)
  }

  static func invalid(
    _ message: String, in file: File, at location: SourceLocation = .none
  ) -> WorldError {
    WorldError(kind: .invalid, message: message, file: file, location: location)
  }
}
