import AgentSpeak

/// `.length(list, N)`, `.length(string, N)`: how long it is.
struct Length: InternalAction {
  let name = ".length"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    switch arguments[0] {
    case .string(let text): return .unify(arguments[1], .number(text.value.count))
    case .object(let object):
      return .unify(arguments[1], .number((object as? any TermCollection)?.count ?? 0))
    case .variable: return .no
    default: return .unify(arguments[1], .number(try list(arguments, 0).count))
    }
  }
}
