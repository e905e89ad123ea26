import AgentSpeak

/// `.setof(T, q, L)`: L is the sorted list of T for the solutions of a query, each once.
struct SetOf: InternalAction {
  let name = ".setof"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let found = try agent.solutions(of: arguments[1], template: arguments[0])
    return .unify(arguments[2], .list(sortedSet(found)))
  }
}
