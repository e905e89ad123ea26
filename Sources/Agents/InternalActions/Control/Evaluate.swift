import AgentSpeak

/// `.eval(B, condition)`: B is `true` or `false`.
struct Evaluate: InternalAction {
  let name = ".eval"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let holds = try !agent.solutions(of: arguments[1], template: .true, limit: 1).isEmpty
    return .unify(arguments[0], holds ? .true : .false)
  }
}
