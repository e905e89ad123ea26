import Grounding
import PDDL
import Search

/// Plans within an exploration: short plans first, any plan if that takes long.
struct Navigator {
  /// What came of planning.
  enum Route: Hashable {
    /// The steps of a plan.
    case found([PlanStep])
    /// There is no plan.
    case unreachable
    /// Neither a plan nor a proof was found within the limits.
    case unknown
  }

  /// The seconds for a shortest plan, and for any plan if that was not enough.
  let limits: (shortest: Double, any: Double)

  /// Looks for a plan.
  func route(_ domain: Domain, _ problem: Problem) -> Route {
    for (configuration, limit) in [
      (PlannerConfiguration.optimal, limits.shortest), (.agile, limits.any),
    ] {
      let budget = Budget(timeLimit: limit)
      guard let grounding = try? Grounder.ground(domain, problem, budget: budget) else { continue }
      if grounding.isUnsolvable { return .unreachable }
      guard
        let result = try? Planner.solve(
          grounding.task, configuration: configuration, budget: budget)
      else { continue }
      if let plan = result.plans.last {
        return .found(plan.operators.map { grounding.task.names.step(of: Int($0)) })
      }
      if case .unsolvable = result.status { return .unreachable }
    }
    return .unknown
  }
}
