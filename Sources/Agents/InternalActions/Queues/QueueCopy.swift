import AgentSpeak

/// `.queue.copy(Q, C)`
struct QueueCopy: InternalAction {
  let name = ".queue.copy"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let original = try queue(arguments, 0)
    let copy = TermQueue(isSorted: original.isSorted)
    copy.append(original.elements)
    return .unify(arguments[1], .object(copy))
  }
}
