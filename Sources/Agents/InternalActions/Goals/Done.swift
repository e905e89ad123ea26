import AgentSpeak

/// `.done`: ends the nearest goal of the intention as reached, or the nearest plan with a goal condition, as a
/// plan for a belief may have one, too.
struct Done: InternalAction {
  let name = ".done"
  let arity = 0...0
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let id = agent.current,
      let index = agent.intentions[id]?.stack.lastIndex(where: { means in
        !means.isBranch && (means.isGoal || means.plan.goalCondition != nil)
      })
    else { return .no }
    agent.succeed(id, frame: index)
    return .yes
  }
}
