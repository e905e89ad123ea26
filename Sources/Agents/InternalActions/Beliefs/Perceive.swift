import AgentSpeak

/// `.perceive`: looks at the world in the next cycle, which is what an agent does anyway.
struct Perceive: InternalAction {
  let name = ".perceive"
  let arity = 0...0
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .yes
  }
}
