import AgentSpeak

/// `.desire(G, I)`: one solution for each goal that is intended or waits for a plan.
struct Desire: InternalAction {
  let name = ".desire"
  let arity = 1...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let goals = agent.goals(includingEvents: true).map(\.pair)
    return .choices(goalPattern(arguments), goals)
  }
}
