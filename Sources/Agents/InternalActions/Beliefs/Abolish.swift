import AgentSpeak

/// `.abolish(b(_))`: believes no more whatever matches, whatever its sources unless one is named;
/// `.abolish(_[source(x)])`: all that comes from x.
struct Abolish: InternalAction {
  let name = ".abolish"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if case .structure(let pattern) = arguments[0], pattern.kind == .variableLiteral {
      try agent.abolish(pattern)
    } else {
      try agent.abolish(literal(arguments, 0))
    }
    return .yes
  }
}
