import AgentSpeak

/// `.drop_all_events`: forgets all events that wait for a plan.
struct DropAllEvents: InternalAction {
  let name = ".drop_all_events"
  let arity = 0...0
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.dropAllEvents { _ in true }
    return .yes
  }
}
