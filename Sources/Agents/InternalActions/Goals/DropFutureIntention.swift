import AgentSpeak

/// `.drop_future_intention(G)`: drops the intentions that have a goal still to be posted.
struct DropFutureIntention: InternalAction {
  let name = ".drop_future_intention"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.dropFutureIntentions(try literal(arguments, 0))
    return .yes
  }
}
