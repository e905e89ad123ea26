import AgentSpeak

/// `.type(x, T)`: one solution for each type that a term has.
struct TypeAction: InternalAction {
  let name = ".type"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .choices(arguments[1], arguments[0].typeNames.map { .atom(named: $0) })
  }
}
