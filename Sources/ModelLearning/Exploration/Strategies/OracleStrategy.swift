/// Asks before it tries: active learning with an oracle, such as the person at the terminal.
///
/// It chooses as `FrontierStrategy` does. Where it is not certain whether the action is applicable, the
/// oracle is asked first, so that no try is rejected that somebody could have told about.
public struct OracleStrategy: ExplorationStrategy {
  /// What chooses the tries.
  public var frontier: FrontierStrategy

  /// Makes a strategy.
  public init(frontier: FrontierStrategy = FrontierStrategy()) { self.frontier = frontier }

  /// The choice of `frontier`, as a question where its outcome is open.
  public mutating func choose(_ situation: inout ExplorationSituation) -> ExplorationChoice {
    guard let best = frontier.best(in: situation) else { return .goToFrontier }
    return best.doubts > 0 ? .ask(best.step) : .perform(best.step)
  }
}
