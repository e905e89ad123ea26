import JSON
import PDDL
import Search

/// What `praxis plan --json-lines` tells on the way, an object a line.
enum PlanEvent {
  /// How a search is getting on.
  static func progress(_ progress: SearchProgress) -> JSONValue {
    let estimates = progress.bestEstimates.filter { $0.value != Estimate.deadEnd }
    return [
      "event": "progress", "seconds": .number(progress.elapsed),
      "search": .string(progress.search), "evaluated": .integer(progress.statistics.evaluated),
      "expanded": .integer(progress.statistics.expanded),
      "states_per_second": .number(progress.statesPerSecond.rounded()),
      "best_estimates": .object(
        estimates.map { (key: $0.name, value: .integer(Int($0.value))) }),
    ]
  }

  /// A plan that has passed the validator.
  static func plan(_ plan: Plan, number: Int, seconds: Double) -> JSONValue {
    [
      "event": "plan", "number": .integer(number), "cost": .number(plan.statedCost),
      "seconds": .number(seconds), "plan": .strings(plan.steps.map(\.description)),
    ]
  }

  /// How the run ended: what `--json` prints.
  static func result(_ report: JSONValue) -> JSONValue {
    let event = JSONValue.Member(key: "event", value: "result")
    return .object([event] + (report.members ?? []))
  }
}
