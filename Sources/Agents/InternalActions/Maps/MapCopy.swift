import AgentSpeak

/// `.map.copy(M, C)`
struct MapCopy: InternalAction {
  let name = ".map.copy"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let copy = TermMap()
    for pair in try map(arguments, 0).pairs { copy.put(pair.key, pair.value) }
    return .unify(arguments[1], .object(copy))
  }
}
