/// Why work could not be started.
public struct WorkerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason.
  public var description: String

  /// Makes an error of a reason.
  public init(_ description: String) {
    self.description = description
  }
}
