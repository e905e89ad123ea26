import AgentSpeak

/// `.add_annot(b, a, R)`: R is the literal, or list of literals, with an annotation more.
struct AddAnnotation: InternalAction {
  let name = ".add_annot"
  let arity = 3...3

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[2], try eachLiteral(arguments[0]) { $0.adding(arguments[1]) })
  }
}
