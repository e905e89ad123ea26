internal import RandomNumbers
import Trajectories

/// Sets itself random goals and plans for them in the optimistic model (Chitnis and others 2021, "GLIB:
/// Efficient exploration for relational model-based reinforcement learning via goal-literal babbling").
///
/// Where no goal of some is planned for, it takes a random step.
public struct GoalBabblingStrategy: ExplorationStrategy {
  /// How many goals are tried before a random step.
  public var goalsPerChoice: Int
  private var fallback = RandomStrategy()

  /// Makes a strategy.
  public init(goalsPerChoice: Int = 3) { self.goalsPerChoice = goalsPerChoice }

  /// A plan for an atom that is false now.
  public mutating func choose(_ situation: inout ExplorationSituation) -> ExplorationChoice {
    let holding = Set(situation.state.trueAtoms)
    let goals = situation.allAtoms().filter { !holding.contains($0) }
    for _ in 0..<(goals.isEmpty ? 0 : goalsPerChoice) {
      let goal = goals[situation.random.below(goals.count)]
      if let plan = situation.plan(for: goal), !plan.isEmpty { return .follow(plan) }
    }
    return fallback.choose(&situation)
  }
}
