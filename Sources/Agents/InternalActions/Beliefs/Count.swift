import AgentSpeak

/// `.count(q, N)`: N is how many solutions a query has.
struct Count: InternalAction {
  let name = ".count"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[1], .number(try agent.solutions(of: arguments[0], template: .true).count))
  }
}
