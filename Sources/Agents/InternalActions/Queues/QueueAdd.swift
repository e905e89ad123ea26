import AgentSpeak

/// `.queue.add(Q, x)`
struct QueueAdd: InternalAction {
  let name = ".queue.add"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try queue(arguments, 0).append([arguments[1]])
    return .yes
  }
}
