import AgentSpeak

/// `.suspend(G)`: freezes the intentions and events that have a goal, or the intention itself, until
/// `.resume`.
struct Suspend: InternalAction {
  let name = ".suspend"
  let arity = 0...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if arguments.isEmpty {
      if let id = agent.current { agent.suspend(id) }
    } else {
      agent.suspend(goal: try literal(arguments, 0))
    }
    return .yes
  }
}
