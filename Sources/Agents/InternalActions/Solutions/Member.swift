import AgentSpeak

/// `.member(X, list)`: one solution for each element that unifies.
struct Member: InternalAction {
  let name = ".member"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if case .object(let object) = arguments[1], let set = object as? TermSet {
      return .choices(arguments[0], set.elements)
    }
    return .choices(arguments[0], try list(arguments, 1))
  }
}
