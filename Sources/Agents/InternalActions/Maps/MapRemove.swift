import AgentSpeak

/// `.map.remove(M, key, V)`: V is the value that goes.
struct MapRemove: InternalAction {
  let name = ".map.remove"
  let arity = 2...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let value = try map(arguments, 0).remove(arguments[1]) else {
      return .holds(arguments.count == 2)
    }
    return arguments.count > 2 ? .unify(arguments[2], value) : .yes
  }
}
