import AgentSpeak

/// `.stopMAS(ms, status)`: ends all agents, now or after some time, with an exit status.
///
/// Where there is time, each agent gets the event `+jag_shutting_down(ms)` first.
struct StopMAS: InternalAction {
  let name = ".stopMAS"
  let arity = 0...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let status = arguments.count > 1 ? Int32(clamping: try wholeNumber(arguments, 1)) : 0
    if let delay = arguments.first?.numberValue, delay > 0 {
      for other in agent.directory.names { agent.announceShutdown(of: other, in: delay) }
      agent.timers.add(.stop(status), due: agent.due(in: delay))
    } else {
      agent.requests.append(.stop(status))
    }
    return .yes
  }
}
