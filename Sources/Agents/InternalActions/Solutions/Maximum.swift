import AgentSpeak

/// `.max(list, M)`, `.max(T, q, M)`: the greatest element, or T of the solutions of a query.
struct Maximum: InternalAction {
  let name = ".max"
  let arity = 2...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let all =
      arguments.count == 2
      ? try list(arguments, 0) : try agent.solutions(of: arguments[1], template: arguments[0])
    guard let best = all.max(by: { $0.compare(to: $1) < 0 }) else { return .no }
    return .unify(arguments[arguments.count - 1], best)
  }
}
