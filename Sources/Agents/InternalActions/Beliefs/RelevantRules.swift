import AgentSpeak

/// `.relevant_rules(head, L)`: L is the list of the rules for a predicate.
struct RelevantRules: InternalAction {
  let name = ".relevant_rules"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let head = try literal(arguments, 0)
    guard let group = agent.beliefs.group(PredicateKey(head)) else {
      return .unify(arguments[1], .emptyList)
    }
    let rules = agent.beliefs.entries(ofGroup: group).reversed().compactMap { entry -> Term? in
      guard let entry, let condition = entry.condition else { return nil }
      return Term.structure(Structure(":-", [.structure(entry.literal), condition], kind: .rule))
        .shiftedToFresh
    }
    return .unify(arguments[1], .list(rules))
  }
}
