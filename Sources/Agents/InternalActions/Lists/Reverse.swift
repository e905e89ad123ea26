import AgentSpeak

/// `.reverse(list, R)`, `.reverse(string, R)`: the other way round.
struct Reverse: InternalAction {
  let name = ".reverse"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if case .string(let text) = arguments[0] {
      return .unify(arguments[1], .string(String(text.value.reversed())))
    }
    return .unify(arguments[1], .list(Array(try list(arguments, 0).reversed())))
  }
}
