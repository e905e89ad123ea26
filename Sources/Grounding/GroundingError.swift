/// Why a task could not be grounded.
public enum GroundingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The task uses something that classical planning does not have; the text names it.
  case unsupported(String)
  /// The task refers to something that it does not declare, or its axioms cannot be stratified.
  case invalid(String)
  /// The budget was used up before the task was grounded.
  case stopped(StopReason)

  /// The error in words.
  public var description: String {
    switch self {
    case .unsupported(let feature): "not supported: \(feature)"
    case .invalid(let problem): problem
    case .stopped(.time): "time limit reached while grounding"
    case .stopped(.memory): "memory limit reached while grounding"
    case .stopped(.interrupt): "interrupted while grounding"
    }
  }
}
