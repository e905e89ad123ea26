import AgentSpeak

/// `.queue.add(Q, x)`: adds an element; a free Q becomes a new queue.
struct QueueAdd: InternalAction {
  let name = ".queue.add"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard case .variable = arguments[0] else {
      try queue(arguments, 0).append([arguments[1]])
      return .yes
    }
    let new = TermQueue(isSorted: false)
    new.append([arguments[1]])
    return .unify(arguments[0], .object(new))
  }
}
