import AgentSpeak

/// `.namespace_get_prop(ns, key, V, default)`: V is what was noted about a namespace; one solution for each
/// key if that is free.
struct NamespaceGetProperty: InternalAction {
  let name = ".namespace_get_prop"
  let arity = 2...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if case .variable = arguments[1] {
      let start = "\(arguments[0])::"
      var pairs: [Term] = []
      for (key, value) in agent.namespaceProperties.sorted(by: { $0.key < $1.key })
      where key.hasPrefix(start) {
        let name = try TermReader.reading(String(key.dropFirst(start.count)))
        pairs.append(.list(Array([name, value].prefix(arguments.count - 1))))
      }
      return .choices(.list(Array(arguments.dropFirst().prefix(2))), pairs)
    }
    guard arguments.count > 2,
      let value = agent.namespaceProperties["\(arguments[0])::\(arguments[1])"]
        ?? arguments.dropFirst(3).first
    else { return .no }
    return .unify(arguments[2], value)
  }
}
