import JSON
import Workers

/// `validate`: judges a plan.
struct ValidateTool: Tool {
  let name = "validate"
  let description = """
    Carries a plan out step by step and says whether it is valid; if not, which step fails and what \
    was missing.
    """
  let parameters = [ToolParameter.domain, .problem, .plan]

  func run(_ call: ToolCall) throws(ToolFailure) -> ToolAnswer {
    let order = WorkOrder.validate(
      domain: try call.pddl("domain"), problem: try call.pddl("problem"),
      plan: try call.text("plan"), listsSteps: true, limits: try call.limits())
    let answer = try call.run(order)
    return ToolAnswer(
      text: PlanFailure.explanation(of: answer.json), data: answer.json,
      isError: answer.ending == .unusable)
  }
}
