import AgentSpeak

/// `.set.intersection(S, other)`: S keeps the elements of the other set or list.
struct SetIntersection: InternalAction {
  let name = ".set.intersection"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try set(arguments, 0).keep(elements(arguments, 1))
    return .yes
  }
}
