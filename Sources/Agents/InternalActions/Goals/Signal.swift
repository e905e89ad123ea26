import AgentSpeak

/// `.signal({+e})`: posts an event about a belief without believing it.
struct Signal: InternalAction {
  let name = ".signal"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let signal = try trigger(arguments, 0)
    agent.post(
      Event.capturing(signal.operation, signal.subject, signal.literal.withOwnSource)
        .withoutReturns)
    return .yes
  }
}
