import AgentSpeak

/// `.term2string(T, S)`: the text of a term, or the term of a text.
struct TermToString: InternalAction {
  let name = ".term2string"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    if case .variable = arguments[0] {
      guard case .string(let text) = arguments[1] else { return .no }
      do throws(DiagnosticsError) {
        let read = try TermReader.read(SourceText(text.value), options: agent.kit.readingOptions())
        return .unify(arguments[0], read.term.shiftedToFresh)
      } catch {
        throw Failure(
          "ia_failed", "\"\(text.value)\" is no term: \(error.diagnostics.first?.message ?? "")")
      }
    }
    let term = arguments[0]
    return .unify(arguments[1], .string(term.isGround ? term.description : agent.text(of: term)))
  }
}
