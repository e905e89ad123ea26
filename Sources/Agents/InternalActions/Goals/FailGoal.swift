import AgentSpeak

/// `.fail_goal(G)`: ends a goal as failed; a plan for that is looked for.
struct FailGoal: InternalAction {
  let name = ".fail_goal"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.fail(goal: try literal(arguments, 0))
    return .yes
  }
}
