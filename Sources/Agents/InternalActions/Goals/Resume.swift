import AgentSpeak

/// `.resume(G)`: lets go on what `.suspend` froze.
struct Resume: InternalAction {
  let name = ".resume"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.resume(goal: try literal(arguments, 0))
    return .yes
  }
}
