import AgentSpeak

/// `.map.value(M, V)`: one solution for each value.
struct MapValue: InternalAction {
  let name = ".map.value"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .choices(arguments[1], try map(arguments, 0).pairs.map(\.value))
  }
}
