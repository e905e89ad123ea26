import AgentSpeak

/// `.list(x)`: whether it is a list.
struct IsList: InternalAction {
  let name = ".list"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .holds(arguments[0].typeNames.contains("list"))
  }
}
