import AgentSpeak

/// `.puts("X is #{X}", S)`: prints a text with the values of expressions, or makes it S.
struct PutString: InternalAction {
  let name = ".puts"
  let arity = 1...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let text = try agent.interpolate(arguments[0].plainText)
    if arguments.count > 1 { return .unify(arguments[1], .string(text)) }
    agent.requests.append(.print(text))
    return .yes
  }
}
