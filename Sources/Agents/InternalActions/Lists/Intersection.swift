import AgentSpeak

/// `.intersection(a, b, R)`: the elements of both lists, sorted, each once.
struct Intersection: InternalAction {
  let name = ".intersection"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let other = sortedSet(try list(arguments, 1))
    let both = sortedSet(try list(arguments, 0)).filter { isIn($0, other) }
    return .unify(arguments[2], .list(both))
  }
}
