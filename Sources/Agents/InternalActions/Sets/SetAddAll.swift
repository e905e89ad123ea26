import AgentSpeak

/// `.set.add_all(S, list)`: adds the elements of a list or set; a free S becomes a new set.
struct SetAddAll: InternalAction {
  let name = ".set.add_all"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard case .variable = arguments[0] else {
      try set(arguments, 0).insert(elements(arguments, 1))
      return .yes
    }
    let new = TermSet([])
    try new.insert(elements(arguments, 1))
    return .unify(arguments[0], .object(new))
  }
}
