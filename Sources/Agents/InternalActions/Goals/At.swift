import AgentSpeak

/// `.at("now +2 s", {+e})`: posts an event later. Units: ms (if none is named), s, m, h, d.
struct At: InternalAction {
  let name = ".at"
  let arity = 2...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let delay = Delay.milliseconds(arguments[0].plainText) else {
      throw .wrongArguments(".at needs a time like \"now +2 s\", found \(arguments[0])")
    }
    let later = try trigger(arguments, 1)
    let event = Event.capturing(later.operation, later.subject, later.literal.withOwnSource)
    agent.timers.add(.post(event.withoutReturns), due: agent.due(in: delay))
    return .yes
  }
}
