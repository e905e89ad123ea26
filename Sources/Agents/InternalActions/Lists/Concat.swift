import AgentSpeak

/// `.concat(a, b, R)`: R is the lists one after the other, or else the text of all.
struct Concat: InternalAction {
  let name = ".concat"
  let arity = 2...Int.max

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let parts = arguments.dropLast()
    let lists = parts.compactMap(\.elements)
    let result: Term =
      lists.count == parts.count
      ? .list(lists.flatMap { $0 }) : .string(parts.map { agent.text(of: $0) }.joined())
    return .unify(arguments[arguments.count - 1], result)
  }
}
