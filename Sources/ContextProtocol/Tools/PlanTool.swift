import JSON
import Workers

/// `plan`: finds a plan.
struct PlanTool: Tool {
  let name = "plan"
  let description = """
    Finds a plan for a PDDL domain and problem, or proves that there is none. Every plan has been \
    carried out by an independent validator before you get it. 'agile' is fast; 'optimal' finds a \
    cheapest plan; 'anytime' improves plans until the time is over.
    """
  let parameters = [
    ToolParameter.domain, ToolParameter.problem,
    ToolParameter.choice(
      "configuration", WorkOrder.configurations, "How to look for the plan."),
    ToolParameter.timeLimit,
  ]

  func run(_ call: ToolCall) throws(ToolFailure) -> ToolAnswer {
    var options = WorkOrder.PlanOptions()
    options.configuration = try call.choice("configuration", WorkOrder.configurations)
    let order = WorkOrder.plan(
      domain: try call.pddl("domain"), problem: try call.pddl("problem"), options: options,
      limits: try call.limits())
    let answer = try call.run(order)
    if answer.ending == .unusable { throw ToolFailure(answer.message) }
    let outcome = answer.json["outcome"]?.stringValue ?? ""
    guard let steps = answer.json["plan"]?.arrayValue else {
      return ToolAnswer(text: "There is no plan: \(outcome).", data: answer.json)
    }
    let plan = steps.compactMap(\.stringValue)
    let cost = answer.json["cost"]?.text ?? "unknown"
    let heading = "\(outcome): a plan of \(plan.count) steps and cost \(cost)"
    return ToolAnswer(text: ([heading] + plan).joined(separator: "\n"), data: answer.json)
  }
}
