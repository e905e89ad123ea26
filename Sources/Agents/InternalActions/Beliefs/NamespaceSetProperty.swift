import AgentSpeak

/// `.namespace_set_prop(ns, key, value)`: notes something about a namespace.
struct NamespaceSetProperty: InternalAction {
  let name = ".namespace_set_prop"
  let arity = 3...3
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.namespaceProperties["\(arguments[0])::\(arguments[1])"] = arguments[2]
    return .yes
  }
}
