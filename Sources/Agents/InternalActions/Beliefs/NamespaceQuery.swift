import AgentSpeak

/// `.namespace(N)`: one solution for each namespace that has beliefs.
struct NamespaceQuery: InternalAction {
  let name = ".namespace"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .choices(arguments[0], agent.beliefs.namespaces.map { .atom($0) })
  }
}
