import AgentSpeak

/// `.shuffle(list, R)`: in a random order.
struct Shuffle: InternalAction {
  let name = ".shuffle"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[1], .list(try list(arguments, 0).shuffled(using: &agent.random)))
  }
}
