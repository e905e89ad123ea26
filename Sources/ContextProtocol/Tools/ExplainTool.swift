import JSON
import Workers

/// `explain`: says why a plan fails, or why there is none.
struct ExplainTool: Tool {
  let name = "explain"
  let description = """
    Explains a failure. With a plan: which step fails, which facts are missing, and which earlier \
    step took them away. Without a plan: whether the problem can be solved, and what proves it if \
    it cannot.
    """
  let parameters = [
    ToolParameter.domain, ToolParameter.problem,
    ToolParameter(
      "plan", ["type": "string", "description": "The plan that fails; left out if there is none."]),
    ToolParameter.timeLimit,
  ]

  func run(_ call: ToolCall) throws(ToolFailure) -> ToolAnswer {
    let domain = try call.pddl("domain")
    let problem = try call.pddl("problem")
    let limits = try call.limits()
    if let plan = call.arguments["plan"], !plan.isNull {
      let order = WorkOrder.validate(
        domain: domain, problem: problem, plan: try call.text("plan"), listsSteps: true,
        limits: limits)
      let answer = try call.run(order)
      return ToolAnswer(
        text: PlanFailure.explanation(of: answer.json), data: answer.json,
        isError: answer.ending == .unusable)
    }
    let answer = try call.run(.plan(domain: domain, problem: problem, limits: limits))
    if answer.ending == .unusable { throw ToolFailure(answer.message) }
    let text: String
    switch answer.status {
    case 0: text = "The problem can be solved; 'plan' gives the plan."
    case 10:
      text = """
        There is no plan. Even if actions never deleted anything, the goal could not be reached: \
        some goal fact is added by no action that can become applicable. Look for facts that no \
        action adds, for missing objects and for initial facts that are missing.
        """
    case 11:
      text = """
        There is no plan: \(answer.json["outcome"]?.stringValue ?? "proven by search"). Facts that \
        the goal needs exclude one another, or reaching one makes another unreachable.
        """
    default:
      text =
        "No plan was found, but none is proven impossible: "
        + (answer.json["outcome"]?.stringValue ?? "the search gave up")
    }
    return ToolAnswer(text: text, data: answer.json)
  }
}
