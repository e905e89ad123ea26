import AgentSpeak

/// `.map.put(M, key, value)`
struct MapPut: InternalAction {
  let name = ".map.put"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try map(arguments, 0).put(arguments[1], arguments[2])
    return .yes
  }
}
