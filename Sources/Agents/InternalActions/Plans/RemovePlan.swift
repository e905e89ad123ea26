import AgentSpeak

/// `.remove_plan(label)`: removes plans by label, plan or list of either.
struct RemovePlan: InternalAction {
  let name = ".remove_plan"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try agent.removePlans(like: arguments[0])
    return .yes
  }
}
