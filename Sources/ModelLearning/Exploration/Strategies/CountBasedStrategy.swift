public import PDDL
internal import RandomNumbers
public import Trajectories

/// Tries the action of the domain that was tried least, with any objects that may work.
public struct CountBasedStrategy: ExplorationStrategy {
  private var counts: [String: Int] = [:]

  /// Makes a strategy.
  public init() {}

  /// A random step of the least tried of the actions that are possible.
  public mutating func choose(_ situation: inout ExplorationSituation) -> ExplorationChoice {
    let steps = situation.possibleSteps()
    guard let least = steps.map({ counts[$0.action, default: 0] }).min() else { return .stop }
    let rare = steps.filter { counts[$0.action, default: 0] == least }
    return .perform(rare[situation.random.below(rare.count)])
  }

  /// Counts the try.
  public mutating func note(_ step: PlanStep, _ outcome: Outcome, hasTaught: Bool) {
    counts[step.action, default: 0] += 1
  }
}
