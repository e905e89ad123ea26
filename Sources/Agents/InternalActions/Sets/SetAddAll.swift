import AgentSpeak

/// `.set.add_all(S, list)`: adds the elements of a list or set; a free S becomes a new set.
struct SetAddAll: InternalAction {
  let name = ".set.add_all"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try change(arguments[0], "a set", orNew: TermSet([])) { (set) throws(Failure) in
      try set.insert(elements(arguments, 1))
    }
  }
}
