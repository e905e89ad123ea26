import AgentSpeak

/// `.drop_event(G)`: forgets the events about adding a goal.
struct DropEvent: InternalAction {
  let name = ".drop_event"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let goal = try literal(arguments, 0)
    agent.dropAllEvents { event in
      event.operation == .add && event.subject == .achieve
        && Agent.matches(goal, event.literal)
    }
    return .yes
  }
}
