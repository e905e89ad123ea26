import AgentSpeak

/// `.set.remove(S, x)`
struct SetRemove: InternalAction {
  let name = ".set.remove"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try set(arguments, 0).remove([arguments[1]])
    return .yes
  }
}
