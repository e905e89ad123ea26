import AgentSpeak

/// `.succeed_goal(G)`: ends a goal as reached; what posted it goes on.
struct SucceedGoal: InternalAction {
  let name = ".succeed_goal"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.succeed(goal: try literal(arguments, 0))
    return .yes
  }
}
