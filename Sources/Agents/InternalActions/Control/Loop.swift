import AgentSpeak

/// `.loop(C, {A})`: what `while` is.
struct Loop: InternalAction {
  let name = ".loop"
  let arity = 2...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try agent.perform(control: name, arguments)
  }
}
