import AgentSpeak

/// `.queue.add_all(Q, list)`: adds the elements of a list; a free Q becomes a new queue.
struct QueueAddAll: InternalAction {
  let name = ".queue.add_all"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard case .variable = arguments[0] else {
      try queue(arguments, 0).append(elements(arguments, 1))
      return .yes
    }
    let new = TermQueue(isSorted: false)
    try new.append(elements(arguments, 1))
    return .unify(arguments[0], .object(new))
  }
}
