internal import RandomNumbers
import Trajectories

/// Tries any action that is not certainly rejected, each with the same probability.
public struct RandomStrategy: ExplorationStrategy {
  /// Makes a strategy.
  public init() {}

  /// One of the possible steps.
  public mutating func choose(_ situation: inout ExplorationSituation) -> ExplorationChoice {
    let steps = situation.possibleSteps()
    guard !steps.isEmpty else { return .stop }
    return .perform(steps[situation.random.below(steps.count)])
  }
}
