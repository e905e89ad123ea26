import AgentSpeak

/// `.queue.head(Q, X)`: the first element, which stays.
struct QueueHead: InternalAction {
  let name = ".queue.head"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let first = try queue(arguments, 0).elements.first else { return .no }
    return .unify(arguments[1], first)
  }
}
