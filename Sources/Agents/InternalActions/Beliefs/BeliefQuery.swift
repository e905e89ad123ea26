import AgentSpeak

/// `.belief(b(X))`: one solution for each belief that matches; rules are not used.
struct BeliefQuery: InternalAction {
  let name = ".belief"
  let arity = 1...1

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let pattern = try literal(arguments, 0)
    guard let group = agent.beliefs.group(PredicateKey(pattern)) else { return .no }
    let beliefs = agent.beliefs.entries(ofGroup: group).reversed().compactMap { entry in
      entry.flatMap { $0.isRule ? nil : Term.structure($0.literal) }
    }
    return .choices(.structure(pattern), beliefs)
  }
}
