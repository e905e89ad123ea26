import AgentSpeak

/// `.suspended(G, R)`: whether a goal is suspended, and why.
struct Suspended: InternalAction {
  let name = ".suspended"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let reason = agent.suspension(of: try literal(arguments, 0)) else { return .no }
    return .unify(arguments[1], .string(reason))
  }
}
