import AgentSpeak

/// `.current_intention(I)`: I is `intention(Id, Stack)`, as of `.intention`.
struct CurrentIntention: InternalAction {
  let name = ".current_intention"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let id = agent.current else { return .no }
    let term = Term.structure(Structure("intention", [.number(id.number), agent.stackTerm(id)]))
    return .unify(arguments[0], term)
  }
}
