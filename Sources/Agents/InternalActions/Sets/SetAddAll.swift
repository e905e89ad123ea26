import AgentSpeak

/// `.set.add_all(S, list)`: adds the elements of a list or set.
struct SetAddAll: InternalAction {
  let name = ".set.add_all"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try set(arguments, 0).insert(elements(arguments, 1))
    return .yes
  }
}
