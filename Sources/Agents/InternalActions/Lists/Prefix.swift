import AgentSpeak

/// `.prefix(P, list)`: one solution for each beginning, the longest first.
struct Prefix: InternalAction {
  let name = ".prefix"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let elements = try list(arguments, 1)
    let all = (0...elements.count).reversed().map { Term.list(Array(elements.prefix($0))) }
    return .choices(arguments[0], all)
  }
}
