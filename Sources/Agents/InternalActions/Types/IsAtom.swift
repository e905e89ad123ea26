import AgentSpeak

/// `.atom(x)`: whether it is a name without arguments.
struct IsAtom: InternalAction {
  let name = ".atom"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .holds(arguments[0].typeNames.contains("atom"))
  }
}
