import AgentSpeak

/// `.print_unifier`: prints the values of the variables of the plan.
struct PrintUnifier: InternalAction {
  let name = ".print_unifier"
  let arity = 0...0

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.requests.append(.print(agent.unifierText()))
    return .yes
  }
}
