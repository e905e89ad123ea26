import AgentSpeak

/// `.difference(a, b, R)`: the elements of the first list only, sorted, each once.
struct Difference: InternalAction {
  let name = ".difference"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let other = sortedSet(try list(arguments, 1))
    let rest = sortedSet(try list(arguments, 0)).filter { !isIn($0, other) }
    return .unify(arguments[2], .list(rest))
  }
}
