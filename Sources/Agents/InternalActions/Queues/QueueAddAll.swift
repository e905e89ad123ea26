import AgentSpeak

/// `.queue.add_all(Q, list)`
struct QueueAddAll: InternalAction {
  let name = ".queue.add_all"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try queue(arguments, 0).append(elements(arguments, 1))
    return .yes
  }
}
