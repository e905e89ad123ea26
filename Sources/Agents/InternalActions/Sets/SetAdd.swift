import AgentSpeak

/// `.set.add(S, x)`
struct SetAdd: InternalAction {
  let name = ".set.add"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try set(arguments, 0).insert([arguments[1]])
    return .yes
  }
}
