import AgentSpeak

/// `.abolish(b(_))`: believes no more whatever matches, whatever its sources unless one is named.
struct Abolish: InternalAction {
  let name = ".abolish"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try agent.abolish(literal(arguments, 0))
    return .yes
  }
}
