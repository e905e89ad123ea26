import AgentSpeak

/// `.broadcast(performative, content)`: sends a message to all other agents.
struct Broadcast: InternalAction {
  let name = ".broadcast"
  let arity = 2...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    for receiver in agent.directory.names where receiver != agent.name {
      _ = try agent.send([.atom(named: receiver)] + arguments)
    }
    return .yes
  }
}
