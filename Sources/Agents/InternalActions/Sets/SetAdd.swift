import AgentSpeak

/// `.set.add(S, x)`: adds an element; a free S becomes a new set.
struct SetAdd: InternalAction {
  let name = ".set.add"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try change(arguments[0], "a set", orNew: TermSet([])) { (set) throws(Failure) in
      set.insert([arguments[1]])
    }
  }
}
