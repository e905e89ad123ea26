import AgentSpeak

/// `.send(to, performative, content, Answer, timeout)`: sends a message to an agent or a list of them.
/// With `askOne`, `askAll` or `askHow` and an Answer the intention waits for that. With any other
/// performative the fourth argument is the number of the message that this one answers.
struct Send: InternalAction {
  let name = ".send"
  let arity = 3...5
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try agent.send(arguments)
  }
}
