import AgentSpeak

/// `.suspended(G, R)`: whether a goal is suspended or waits, and why: `"suspended"`, `wait("+b")[time(500)]`,
/// `"action"`; one solution for each reason.
struct Suspended: InternalAction {
  let name = ".suspended"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .choices(arguments[1], agent.suspensions(of: try literal(arguments, 0)))
  }
}
