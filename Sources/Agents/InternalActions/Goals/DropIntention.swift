import AgentSpeak

/// `.drop_intention(G)`: drops the intentions that have a goal, or the current one.
struct DropIntention: InternalAction {
  let name = ".drop_intention"
  let arity = 0...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if arguments.isEmpty {
      if let id = agent.current { agent.dropIntention(agent.root(of: id)) }
    } else {
      agent.dropIntentions(try literal(arguments, 0))
    }
    return .yes
  }
}
