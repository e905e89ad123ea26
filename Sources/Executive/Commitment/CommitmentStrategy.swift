/// How long an agent keeps an intention (Cohen and Levesque 1990, "Intention is choice with commitment";
/// Rao and Georgeff 1991).
public enum CommitmentStrategy: String, Sendable, CaseIterable {
  /// Until the goal is believed to be reached.
  case blind
  /// Until the goal is believed to be reached, or to be impossible.
  case singleMinded = "single_minded"
  /// Until the goal is believed to be reached, or is no longer wanted, or is impossible.
  case openMinded = "open_minded"

  /// Whether an intention is to be kept.
  public func keeps(isReached: Bool, isImpossible: Bool, isWanted: Bool) -> Bool {
    if isReached { return false }
    switch self {
    case .blind: return true
    case .singleMinded: return !isImpossible
    case .openMinded: return !isImpossible && isWanted
    }
  }
}
