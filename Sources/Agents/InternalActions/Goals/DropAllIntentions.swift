import AgentSpeak

/// `.drop_all_intentions`: drops all intentions but the one that does this.
struct DropAllIntentions: InternalAction {
  let name = ".drop_all_intentions"
  let arity = 0...0
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.dropAllIntentions()
    return .yes
  }
}
