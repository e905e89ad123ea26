import AgentSpeak

/// `.relevant_plan({+!g}, P)`: one solution for each plan for a trigger.
struct RelevantPlan: InternalAction {
  let name = ".relevant_plan"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let plans = try agent.relevantPlans(for: trigger(arguments, 0))
    return .choices(arguments[1], plans.map(\.term.shiftedToFresh))
  }
}
