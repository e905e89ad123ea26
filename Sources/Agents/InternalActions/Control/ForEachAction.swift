import AgentSpeak

/// `.foreach(C, {A})`: what `for` is.
struct ForEachAction: InternalAction {
  let name = ".foreach"
  let arity = 2...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try agent.perform(control: name, arguments)
  }
}
