import AgentSpeak

/// `.set.copy(S, C)`
struct SetCopy: InternalAction {
  let name = ".set.copy"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[1], .object(TermSet(try set(arguments, 0).elements)))
  }
}
