import AgentSpeak

/// `.namespace_get_prop(ns, key, V, default)`: V is what was noted about a namespace.
struct NamespaceGetProperty: InternalAction {
  let name = ".namespace_get_prop"
  let arity = 3...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard
      let value = agent.namespaceProperties["\(arguments[0])::\(arguments[1])"]
        ?? arguments.dropFirst(3).first
    else { return .no }
    return .unify(arguments[2], value)
  }
}
