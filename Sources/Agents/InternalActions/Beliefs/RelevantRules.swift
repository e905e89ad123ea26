import AgentSpeak

/// `.relevant_rules(head, L)`: L is the list of the rules for a predicate; of all rules if the head is a
/// variable.
struct RelevantRules: InternalAction {
  let name = ".relevant_rules"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    var entries: [Belief] = []
    if case .variable = arguments[0] {
      entries = agent.beliefs.all
    } else if let group = agent.beliefs.group(PredicateKey(try literal(arguments, 0))) {
      entries = agent.beliefs.entries(ofGroup: group).reversed().compactMap { $0 }
    }
    let rules = entries.compactMap { entry -> Term? in
      guard let condition = entry.condition else { return nil }
      return Term.structure(Structure(":-", [.structure(entry.literal), condition], kind: .rule))
        .shiftedToFresh
    }
    return .unify(arguments[1], .list(rules))
  }
}
