import AgentSpeak

/// `.literal(x)`: whether it is a name with or without arguments.
struct IsLiteral: InternalAction {
  let name = ".literal"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .holds(arguments[0].typeNames.contains("literal"))
  }
}
