import AgentSpeak

/// `.queue.add_all(Q, list)`: adds the elements of a list; a free Q becomes a new queue.
struct QueueAddAll: InternalAction {
  let name = ".queue.add_all"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try change(arguments[0], "a queue", orNew: TermQueue(isSorted: false)) {
      (queue) throws(Failure) in
      try queue.append(elements(arguments, 1))
    }
  }
}
