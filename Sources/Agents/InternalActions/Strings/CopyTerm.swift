import AgentSpeak

/// `.copy_term(T, C)`: C is T with variables of its own.
struct CopyTerm: InternalAction {
  let name = ".copy_term"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[1], arguments[0].shiftedToFresh)
  }
}
