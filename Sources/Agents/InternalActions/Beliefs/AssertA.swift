import AgentSpeak

/// `.asserta(b)`: adds a belief before those of its predicate; can be used in rules.
struct AssertA: InternalAction {
  let name = ".asserta"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.addBelief(try literal(arguments, 0).withOwnSource)
    return .yes
  }
}
