import AgentSpeak

/// `.print(a, b)`: prints the text of its arguments on a line.
struct Print: InternalAction {
  let name = ".print"
  let arity = 0...Int.max

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.requests.append(.print(arguments.map { agent.text(of: $0) }.joined()))
    return .yes
  }
}
