import AgentSpeak

/// `.queue.clear(Q)`
struct QueueClear: InternalAction {
  let name = ".queue.clear"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try queue(arguments, 0).clear()
    return .yes
  }
}
