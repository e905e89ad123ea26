import AgentSpeak

/// `.remove_plan(label, source)`: removes plans by label, plan or list of either; with a source, those only
/// that come from it.
struct RemovePlan: InternalAction {
  let name = ".remove_plan"
  let arity = 1...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try agent.removePlans(like: arguments[0], from: arguments.count > 1 ? arguments[1] : nil)
    return .yes
  }
}
