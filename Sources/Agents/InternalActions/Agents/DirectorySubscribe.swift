import AgentSpeak

/// `.df_subscribe(service)`: believes `provider(agent, service)` for each agent that offers it, now or
/// later.
struct DirectorySubscribe: InternalAction {
  let name = ".df_subscribe"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let service = arguments[0].plainText
    let wish = Directory.Service(agent: agent.name, type: "", service: service)
    for provider in agent.directory.subscribe(wish) {
      agent.addBelief(Agent.providerBelief(provider, service))
    }
    return .yes
  }
}
