import JSON
import Workers

/// What the services of others want to know of a planning job.
struct PlanAnswer {
  /// The steps, `(action object …)` each; nil if there is no plan.
  let steps: [String]?
  /// What the plan costs.
  let cost: Double?
  /// How the search ended, in words; why there is no plan.
  let outcome: String
  /// Whether something went wrong: the input cannot be used, or a limit was reached.
  let isFailure: Bool
  /// Whether the time limit was reached.
  let isOutOfTime: Bool
  /// How many states were evaluated.
  let evaluated: Int
  /// Seconds that the search took.
  let seconds: Double

  init(_ end: Job.End) {
    self.init(end.answer, message: end.message, isFailure: end.phase != .answered)
  }

  init(_ answer: WorkAnswer, message: String?, isFailure: Bool) {
    steps = answer.json["plan"]?.arrayValue?.compactMap(\.stringValue)
    cost = answer.json["cost"]?.numberValue
    // A plan that was found before a limit was reached is a plan.
    self.isFailure = isFailure && steps == nil
    isOutOfTime = answer.ending == .outOfTime
    outcome =
      (isFailure ? message : nil) ?? answer.json["outcome"]?.stringValue ?? message ?? "no plan"
    evaluated = answer.json["statistics"]?["evaluated"]?.integerValue ?? 0
    seconds = answer.json["seconds"]?["search"]?.numberValue ?? 0
  }

  /// The plan as a plan file has it.
  var text: String {
    guard let steps else { return "" }
    let cost = cost.map { "; cost = \(JSONValue.number($0).text)\n" } ?? ""
    return steps.map { $0 + "\n" }.joined() + cost
  }
}
