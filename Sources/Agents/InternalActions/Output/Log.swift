import AgentSpeak

/// `.log(level, a, b)`: tells the user something that is not output.
struct Log: InternalAction {
  let name = ".log"
  let arity = 1...Int.max

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.requests.append(
      .log(
        "\(arguments[0].plainText): " + arguments.dropFirst().map { agent.text(of: $0) }.joined()))
    return .yes
  }
}
