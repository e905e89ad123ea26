import AgentSpeak

/// `.queue.to_list(Q, L)`
struct QueueToList: InternalAction {
  let name = ".queue.to_list"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[1], .list(try queue(arguments, 0).elements))
  }
}
