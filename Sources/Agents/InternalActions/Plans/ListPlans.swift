import AgentSpeak

/// `.list_plans({+!g})`: prints all plans, or those for a trigger.
struct ListPlans: InternalAction {
  let name = ".list_plans"
  let arity = 0...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let plans =
      arguments.isEmpty
      ? agent.plans.plans : try agent.relevantPlans(for: trigger(arguments, 0))
    for plan in plans {
      var source = plan.source
      source.label = plan.label
      agent.requests.append(.print(source.description))
    }
    return .yes
  }
}
