import AgentSpeak

/// `.plan_label(P, L)`: one solution for each plan P with label L.
struct PlanLabel: InternalAction {
  let name = ".plan_label"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if arguments[1].atomName != nil, let label = arguments[1].literal {
      guard let plan = agent.plans.plan(named: label.qualifiedName) else { return .no }
      return .unify(arguments[0], plan.term.shiftedToFresh)
    }
    let pairs = agent.plans.plans.map { plan in
      Term.list([plan.term.shiftedToFresh, .structure(plan.label)])
    }
    return .choices(.list([arguments[0], arguments[1]]), pairs)
  }
}
