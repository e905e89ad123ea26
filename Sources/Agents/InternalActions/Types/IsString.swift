import AgentSpeak

/// `.string(x)`: whether it is a text.
struct IsString: InternalAction {
  let name = ".string"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .holds(arguments[0].typeNames.contains("string"))
  }
}
