import AgentSpeak

/// `.assertz(b)`: adds a belief behind those of its predicate; can be used in rules.
struct AssertZ: InternalAction {
  let name = ".assertz"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.addBelief(try literal(arguments, 0).withOwnSource, last: true)
    return .yes
  }
}
