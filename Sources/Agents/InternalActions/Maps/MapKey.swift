import AgentSpeak

/// `.map.key(M, K)`: one solution for each key.
struct MapKey: InternalAction {
  let name = ".map.key"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .choices(arguments[1], try map(arguments, 0).pairs.map(\.key))
  }
}
