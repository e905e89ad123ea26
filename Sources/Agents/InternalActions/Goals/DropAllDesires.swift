import AgentSpeak

/// `.drop_all_desires`: drops all goal events and all intentions but the one that does this.
struct DropAllDesires: InternalAction {
  let name = ".drop_all_desires"
  let arity = 0...0
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.dropAllEvents { $0.subject == .achieve && $0.operation == .add }
    agent.dropAllIntentions()
    return .yes
  }
}
