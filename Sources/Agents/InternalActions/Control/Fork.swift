import AgentSpeak

/// `.fork(and, {A}, {B})`: what `|&|` and `|||` are.
struct Fork: InternalAction {
  let name = ".fork"
  let arity = 2...Int.max
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try agent.perform(control: name, arguments)
  }
}
