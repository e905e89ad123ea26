import AgentSpeak

/// `.ground(x)`: whether it has no variable without value.
struct IsGround: InternalAction {
  let name = ".ground"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .holds(arguments[0].isGround)
  }
}
