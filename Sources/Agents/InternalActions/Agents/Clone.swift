import AgentSpeak

/// `.clone(N)`: a new agent with the beliefs and plans of this one.
struct Clone: InternalAction {
  let name = ".clone"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let isFree = if case .variable = arguments[0] { true } else { false }
    let name = agent.directory.register(isFree ? agent.name : arguments[0].plainText)
    agent.requests.append(.clone(name: name))
    return isFree ? .unify(arguments[0], .atom(named: name)) : .yes
  }
}
