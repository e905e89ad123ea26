import AgentSpeak

/// `.my_name(N)`
struct MyName: InternalAction {
  let name = ".my_name"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[0], .atom(named: agent.name))
  }
}
