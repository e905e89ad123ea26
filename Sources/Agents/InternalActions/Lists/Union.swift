import AgentSpeak

/// `.union(a, b, R)`: the elements of either list, sorted, each once.
struct Union: InternalAction {
  let name = ".union"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[2], .list(sortedSet(try list(arguments, 0) + list(arguments, 1))))
  }
}
