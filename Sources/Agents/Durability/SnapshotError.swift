/// Why a mind cannot be saved, or bytes are no saved mind.
public struct SnapshotError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in one line.
  public let description: String

  /// Makes an error of a line.
  public init(_ description: String) {
    self.description = description
  }
}
