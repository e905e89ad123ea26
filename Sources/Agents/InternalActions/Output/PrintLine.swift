import AgentSpeak

/// `.println(a, b)`: prints the text of its arguments on a line.
struct PrintLine: InternalAction {
  let name = ".println"
  let arity = 0...Int.max

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.requests.append(.print(arguments.map { agent.text(of: $0) }.joined()))
    return .yes
  }
}
