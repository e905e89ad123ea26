import AgentSpeak

/// `.queue.remove(Q, X)`: takes the first element.
struct QueueRemove: InternalAction {
  let name = ".queue.remove"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let first = try queue(arguments, 0).removeFirst() else { return .no }
    return .unify(arguments[1], first)
  }
}
