import AgentSpeak

/// `.create_agent(N, "file.asl", [options])`: a new agent; if the name is taken or N is free, N gets
/// the name it has.
struct CreateAgent: InternalAction {
  let name = ".create_agent"
  let arity = 1...3
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let isFree = if case .variable = arguments[0] { true } else { false }
    let name = agent.directory.register(isFree ? "agent" : arguments[0].plainText)
    agent.requests.append(
      .create(
        name: name, source: arguments.count > 1 ? arguments[1].plainText : nil,
        options: arguments.dropFirst(2).first?.elements ?? [], parent: agent.name))
    return isFree ? .unify(arguments[0], .atom(named: name)) : .yes
  }
}
