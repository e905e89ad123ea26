import AgentSpeak

/// `.nano_time(T)`: nanoseconds of the agent's clock since the society began.
struct NanoTime: InternalAction {
  let name = ".nano_time"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[0], .number(Double(agent.now) * 1000))
  }
}
