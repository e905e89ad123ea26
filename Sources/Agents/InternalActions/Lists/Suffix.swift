import AgentSpeak

/// `.suffix(S, list)`: one solution for each end, the longest first.
struct Suffix: InternalAction {
  let name = ".suffix"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let elements = try list(arguments, 1)
    return .choices(arguments[0], (0...elements.count).map { .list(Array(elements.dropFirst($0))) })
  }
}
