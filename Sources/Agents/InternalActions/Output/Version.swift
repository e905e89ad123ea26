import AgentSpeak

/// `.version(V)`: the version of the interpreter.
struct Version: InternalAction {
  let name = ".version"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[0], .string("Praxis"))
  }
}
