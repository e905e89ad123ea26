import AgentSpeak

/// `.done`: ends the nearest goal of the intention as reached.
struct Done: InternalAction {
  let name = ".done"
  let arity = 0...0
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let id = agent.current,
      let index = agent.intentions[id]?.stack.lastIndex(where: { $0.isGoal && !$0.isBranch })
    else { return .no }
    agent.succeed(id, frame: index)
    return .yes
  }
}
