import AgentSpeak

/// `.drop_desire(G)`: drops the events and intentions that have a goal; no plan hears of it.
struct DropDesire: InternalAction {
  let name = ".drop_desire"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.dropDesires(try literal(arguments, 0))
    return .yes
  }
}
