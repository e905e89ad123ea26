import AgentSpeak

/// `.queue.create(Q, priority)`: a queue, first in first out, or the least element first.
struct QueueCreate: InternalAction {
  let name = ".queue.create"
  let arity = 1...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let isSorted = arguments.count > 1 && arguments[1].atomName == "priority"
    return .unify(arguments[0], .object(TermQueue(isSorted: isSorted)))
  }
}
