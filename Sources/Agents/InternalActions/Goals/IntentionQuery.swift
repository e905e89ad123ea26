import AgentSpeak

/// `.intention(Id, State, Stack, current)`: one solution for each intention, or the current one. Stack is
/// a list of `im(Label, {Trigger}, {Rest of the body}, [map(Name, Value)])`, the innermost first.
struct IntentionQuery: InternalAction {
  let name = ".intention"
  let arity = 2...4

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let onlyCurrent = arguments.count > 3 && arguments[3].atomName == "current"
    let ids = onlyCurrent ? agent.current.map { [$0] } ?? [] : agent.intentions.all
    let terms = ids.map { id in
      Term.list(
        Array(
          [.number(id.number), .atom(named: agent.stateText(id)), agent.stackTerm(id)]
            .prefix(min(arguments.count, 3))))
    }
    return .choices(.list(Array(arguments.prefix(3))), terms)
  }
}
