import AgentSpeak

/// `.set.to_list(S, L)`
struct SetToList: InternalAction {
  let name = ".set.to_list"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[1], .list(try set(arguments, 0).elements))
  }
}
