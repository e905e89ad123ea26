import AgentSpeak

/// `.join`: nothing. In Jason it is what ends the branches of a fork, put there by its parser; here the
/// branches join by themselves.
struct Join: InternalAction {
  let name = ".join"
  let arity = 0...Int.max
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .yes
  }
}
