import AgentSpeak

/// `.map.create(M)`
struct MapCreate: InternalAction {
  let name = ".map.create"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[0], .object(TermMap()))
  }
}
