import AgentSpeak

/// `.add_plan(p, source, begin)`: adds a plan, given as term, text or list of either, behind (or before)
/// all others.
struct AddPlan: InternalAction {
  let name = ".add_plan"
  let arity = 1...3
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let source = arguments.count > 1 ? arguments[1] : .atom(.selfSource)
    let isFirst = arguments.count > 2 && arguments[2].atomName == "begin"
    try agent.addPlan(arguments[0], source: source, first: isFirst)
    return .yes
  }
}
