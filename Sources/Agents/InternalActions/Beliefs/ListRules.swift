import AgentSpeak

/// `.list_rules`: prints the rules.
struct ListRules: InternalAction {
  let name = ".list_rules"
  let arity = 0...0
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    for rule in agent.beliefs.all {
      guard let condition = rule.condition else { continue }
      let clause = Program.Clause(
        head: rule.literal, condition: condition, variables: rule.variables)
      agent.requests.append(.print(ProgramWriter.text(.rule(clause))))
    }
    return .yes
  }
}
