/// Why a condition, expression or effect has no value in a state.
public struct EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, which names the function: `(fuel truck1) has no value`.
  public var description: String

  /// Makes an error of a reason.
  public init(description: String) {
    self.description = description
  }
}
