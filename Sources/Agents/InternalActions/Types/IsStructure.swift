import AgentSpeak

/// `.structure(x)`: whether it has parts.
struct IsStructure: InternalAction {
  let name = ".structure"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .holds(arguments[0].typeNames.contains("structure"))
  }
}
