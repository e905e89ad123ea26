import AgentSpeak

/// `.queue.add(Q, x)`: adds an element; a free Q becomes a new queue.
struct QueueAdd: InternalAction {
  let name = ".queue.add"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try change(arguments[0], "a queue", orNew: TermQueue(isSorted: false)) {
      (queue) throws(Failure) in
      queue.append([arguments[1]])
    }
  }
}
