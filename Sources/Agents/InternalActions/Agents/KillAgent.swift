import AgentSpeak

/// `.kill_agent(N, ms)`: ends an agent, now or after some time.
struct KillAgent: InternalAction {
  let name = ".kill_agent"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let victim = arguments[0].plainText
    guard agent.directory.contains(victim) else {
      throw Failure("ia_failed", "there is no agent '\(victim)'")
    }
    if arguments.count > 1 {
      agent.timers.add(.kill(victim), due: agent.due(in: try number(arguments, 1)))
    } else {
      agent.requests.append(.kill(name: victim))
    }
    return .yes
  }
}
