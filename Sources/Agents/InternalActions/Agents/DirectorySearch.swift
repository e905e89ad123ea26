import AgentSpeak

/// `.df_search(service, L)`: the agents that offer a service.
struct DirectorySearch: InternalAction {
  let name = ".df_search"
  let arity = 2...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let providers = agent.directory.providers(of: arguments[0].plainText)
    return .unify(arguments[arguments.count - 1], .list(providers.map { .atom(named: $0) }))
  }
}
