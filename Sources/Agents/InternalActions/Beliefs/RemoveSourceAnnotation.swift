import AgentSpeak

/// `.remove_source_annot(b, R)`: R is the literal, or list of literals, without its sources.
struct RemoveSourceAnnotation: InternalAction {
  let name = ".remove_source_annot"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let result = try eachLiteral(arguments[0]) { literal in
      literal.withAnnotations(.list(literal.annotationList.filter { !$0.isSource }))
    }
    return .unify(arguments[1], result)
  }
}
