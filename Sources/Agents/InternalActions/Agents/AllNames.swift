import AgentSpeak

/// `.all_names(L)`: the names of all agents.
struct AllNames: InternalAction {
  let name = ".all_names"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[0], .list(agent.directory.names.map { .atom(named: $0) }))
  }
}
