import AgentSpeak

/// `.delete(X, list, R)`: R is the list without the elements that unify, or without the one at the place
/// X; of a string without the part X. `.delete(from, to, list, R)`: without what lies between.
struct Delete: InternalAction {
  let name = ".delete"
  let arity = 3...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if arguments.count == 4 {
      return .unify(arguments[3], try Deletion.range(arguments))
    }
    if case .string(let text) = arguments[1] {
      return .unify(arguments[2], Deletion.text(arguments[0], text.value))
    }
    var elements = try list(arguments, 1)
    if case .number(let place) = arguments[0] {
      if let index = Int(exactly: place), elements.indices.contains(index) {
        elements.remove(at: index)
      }
    } else {
      var rest: [Term] = []
      for element in elements where !(try agent.canUnify(arguments[0], element)) {
        rest.append(element)
      }
      elements = rest
    }
    return .unify(arguments[2], .list(elements))
  }
}
