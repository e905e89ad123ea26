import AgentSpeak

/// `.add_nested_source(b, s, R)`: R is the literal as told by s; its sources become sources of that.
struct AddNestedSource: InternalAction {
  let name = ".add_nested_source"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[2], try eachLiteral(arguments[0]) { $0.addingNestedSource(arguments[1]) })
  }
}
