import AgentSpeak

/// `.map.put(M, key, value)`; a free M becomes a new map.
struct MapPut: InternalAction {
  let name = ".map.put"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try change(arguments[0], "a map", orNew: TermMap()) { (map) throws(Failure) in
      map.put(arguments[1], arguments[2])
    }
  }
}
