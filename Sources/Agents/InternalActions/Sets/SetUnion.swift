import AgentSpeak

/// `.set.union(S, other)`: S gets the elements of the other set or list.
struct SetUnion: InternalAction {
  let name = ".set.union"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try set(arguments, 0).insert(elements(arguments, 1))
    return .yes
  }
}
