import AgentSpeak

/// `.set.clear(S)`
struct SetClear: InternalAction {
  let name = ".set.clear"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try set(arguments, 0).clear()
    return .yes
  }
}
