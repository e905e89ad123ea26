import AgentSpeak

/// `.perceive`: looks at the world and the mail in the next cycle, however often the agent does that.
struct Perceive: InternalAction {
  let name = ".perceive"
  let arity = 0...0
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.cyclesToSensing = 0
    return .yes
  }
}
