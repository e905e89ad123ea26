import AgentSpeak

/// `.sublist(S, list)`: one solution for each part without gaps, by where it begins, the longest first.
struct Sublist: InternalAction {
  let name = ".sublist"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let elements = try list(arguments, 1)
    if let wanted = arguments[0].elements, arguments[0].isGround {
      return .holds(contains(elements, wanted))
    }
    guard elements.count <= 2000 else { throw .wrongArguments(".sublist: the list is too long") }
    var all: [Term] = []
    for start in elements.indices {
      for end in ((start + 1)...elements.count).reversed() {
        all.append(.list(Array(elements[start..<end])))
      }
    }
    return .choices(arguments[0], all + [.emptyList])
  }
}
