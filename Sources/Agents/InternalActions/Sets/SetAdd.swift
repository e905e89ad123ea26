import AgentSpeak

/// `.set.add(S, x)`: adds an element; a free S becomes a new set.
struct SetAdd: InternalAction {
  let name = ".set.add"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard case .variable = arguments[0] else {
      try set(arguments, 0).insert([arguments[1]])
      return .yes
    }
    let new = TermSet([])
    new.insert([arguments[1]])
    return .unify(arguments[0], .object(new))
  }
}
