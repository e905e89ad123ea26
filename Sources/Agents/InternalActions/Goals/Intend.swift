import AgentSpeak

/// `.intend(G, I)`: one solution for each goal that is intended.
struct Intend: InternalAction {
  let name = ".intend"
  let arity = 1...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let goals = agent.goals(includingEvents: false).map(\.pair)
    return .choices(goalPattern(arguments), goals)
  }
}
