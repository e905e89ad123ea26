import AgentSpeak

/// `.findall(T, q, L)`: L is the list of T for each solution of a query.
struct FindAll: InternalAction {
  let name = ".findall"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let found = try agent.solutions(of: arguments[1], template: arguments[0])
    return .unify(arguments[2], .list(found))
  }
}
