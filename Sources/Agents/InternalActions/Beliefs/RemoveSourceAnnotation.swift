import AgentSpeak

/// `.remove_source_annot(b, R)`: R is the literal, or list of literals, without its sources; for a plan, the
/// plan without the sources of its label.
struct RemoveSourceAnnotation: InternalAction {
  let name = ".remove_source_annot"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    .unify(arguments[1], arguments[0].withoutSources)
  }
}

extension Term {
  /// The literal, plan, or list of either, without the annotations that say where it comes from.
  var withoutSources: Term {
    if let elements { return .list(elements.map(\.withoutSources)) }
    guard case .structure(let structure) = self else { return self }
    switch structure.kind {
    case .plan:
      return .structure(
        structure.withArguments([structure[0].withoutSources] + structure.arguments.dropFirst()))
    case .literal:
      let kept = structure.annotationList.filter { !$0.isSource }
      return structure.withAnnotations(.list(kept)).term
    default: return self
    }
  }
}
