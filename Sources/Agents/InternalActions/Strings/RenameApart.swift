import AgentSpeak

/// `.rename_apart(T, C)`: C is T with variables of its own.
struct RenameApart: InternalAction {
  let name = ".rename_apart"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[1], arguments[0].shiftedToFresh)
  }
}
