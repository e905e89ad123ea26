import AgentSpeak

/// `.map.get(M, key, V, default)`: fails for a key without value unless there is a default.
struct MapGet: InternalAction {
  let name = ".map.get"
  let arity = 3...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let value = try map(arguments, 0).value(arguments[1]) ?? arguments.dropFirst(3).first
    else { return .no }
    return .unify(arguments[2], value)
  }
}
