import AgentSpeak

/// `.printf("%s is %.2f", a, b)`: prints arguments in a form; knows %s, %d, %f, %e, %x, %n and %%.
struct PrintFormat: InternalAction {
  let name = ".printf"
  let arity = 1...Int.max

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let values = arguments.dropFirst().map { $0.isGround ? $0 : .string(agent.text(of: $0)) }
    agent.requests.append(.print(FormatText.text(arguments[0].plainText, values)))
    return .yes
  }
}
