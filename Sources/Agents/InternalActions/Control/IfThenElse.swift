import AgentSpeak

/// `.if_then_else(C, {A}, {B})`: what `if` is.
struct IfThenElse: InternalAction {
  let name = ".if_then_else"
  let arity = 2...3
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    try agent.perform(control: name, arguments)
  }
}
