import AgentSpeak

/// `.set.difference(S, other)`: S loses the elements of the other set or list.
struct SetDifference: InternalAction {
  let name = ".set.difference"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try set(arguments, 0).remove(elements(arguments, 1))
    return .yes
  }
}
