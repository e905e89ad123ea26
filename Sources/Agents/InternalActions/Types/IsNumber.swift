import AgentSpeak

/// `.number(x)`: whether it is a number.
struct IsNumber: InternalAction {
  let name = ".number"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .holds(arguments[0].typeNames.contains("number"))
  }
}
