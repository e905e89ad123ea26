import AgentSpeak

/// `.map.clear(M)`
struct MapClear: InternalAction {
  let name = ".map.clear"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try map(arguments, 0).clear()
    return .yes
  }
}
