import AgentSpeak

/// `.set.create(S, list)`: a new set, empty or with the elements of a list.
struct SetCreate: InternalAction {
  let name = ".set.create"
  let arity = 1...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[0], .object(TermSet(arguments.count > 1 ? try list(arguments, 1) : [])))
  }
}
