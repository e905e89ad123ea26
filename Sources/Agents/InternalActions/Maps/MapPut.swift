import AgentSpeak

/// `.map.put(M, key, value)`; a free M becomes a new map.
struct MapPut: InternalAction {
  let name = ".map.put"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard case .variable = arguments[0] else {
      try map(arguments, 0).put(arguments[1], arguments[2])
      return .yes
    }
    let new = TermMap()
    new.put(arguments[1], arguments[2])
    return .unify(arguments[0], .object(new))
  }
}
