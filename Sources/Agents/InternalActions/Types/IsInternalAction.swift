import AgentSpeak

/// `.internal_action(x)`: whether it is a call of an internal action.
struct IsInternalAction: InternalAction {
  let name = ".internal_action"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .holds(arguments[0].literal?.isInternalAction == true)
  }
}
