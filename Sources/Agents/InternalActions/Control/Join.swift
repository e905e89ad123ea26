import AgentSpeak

/// `.join`: nothing; branches of a fork are joined without it.
struct Join: InternalAction {
  let name = ".join"
  let arity = 0...Int.max
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .yes
  }
}
