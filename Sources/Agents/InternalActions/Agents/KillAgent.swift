import AgentSpeak

/// `.kill_agent(N, ms)`: ends an agent, now or after some time.
///
/// Where there is time, the agent gets the event `+jag_shutting_down(ms)` first.
struct KillAgent: InternalAction {
  let name = ".kill_agent"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let victim = arguments[0].plainText
    guard agent.directory.contains(victim) else {
      throw Failure("ia_failed", "there is no agent '\(victim)'")
    }
    let delay = arguments.count > 1 ? try number(arguments, 1) : 0
    if delay > 0 {
      agent.announceShutdown(of: victim, in: delay)
      agent.timers.add(.kill(victim), due: agent.due(in: delay))
    } else {
      agent.requests.append(.kill(name: victim))
    }
    return .yes
  }
}
