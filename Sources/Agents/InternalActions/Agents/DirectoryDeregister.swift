import AgentSpeak

/// `.df_deregister(service)`: offers a service no more.
struct DirectoryDeregister: InternalAction {
  let name = ".df_deregister"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.directory.remove(
      Directory.Service(agent: agent.name, type: "", service: arguments[0].plainText))
    return .yes
  }
}
