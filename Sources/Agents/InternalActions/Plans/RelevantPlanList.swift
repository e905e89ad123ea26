import AgentSpeak

/// `.relevant_plans({+!g}, P, L)`: P is the list of the plans for a trigger, L that of their labels.
struct RelevantPlanList: InternalAction {
  let name = ".relevant_plans"
  let arity = 2...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let plans = try agent.relevantPlans(for: trigger(arguments, 0))
    let terms = Term.list(plans.map(\.term.shiftedToFresh))
    guard arguments.count > 2 else { return .unify(arguments[1], terms) }
    let labels = Term.list(plans.map { .structure($0.label) })
    return .unify(.list([arguments[1], arguments[2]]), .list([terms, labels]))
  }
}
