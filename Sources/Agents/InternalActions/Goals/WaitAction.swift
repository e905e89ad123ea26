import AgentSpeak

/// `.wait(ms)`, `.wait({+e})` or `.wait("+e")`, `.wait(condition)`, with a limit of time as second argument. With a third
/// one, which gets the time that passed, a wait whose time is over does not fail.
struct WaitAction: InternalAction {
  let name = ".wait"
  let arity = 1...3
  let isAllowedInConditions = false
  let takesCondition = true

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let elapsed = arguments.count > 2 ? arguments[2] : nil
    var limit: Double?
    if arguments.count > 1 { limit = try number(arguments, 1) }
    if case .number(let time) = arguments[0] {
      agent.wait(for: .time, milliseconds: time, elapsed: nil)
    } else if let event = try event(arguments[0], agent) {
      agent.wait(for: .event(event), milliseconds: limit, elapsed: elapsed)
    } else {
      agent.wait(for: .condition(arguments[0]), milliseconds: limit, elapsed: elapsed)
    }
    return .suspended
  }

  /// The event that a trigger is, or a text like `"+b(X)"`; its variables are those of the plan.
  private func event(_ term: Term, _ agent: Agent) throws(Failure) -> Trigger? {
    guard case .string(let text) = term, let id = agent.current, let top = agent.intentions[id]?.top
    else { return Trigger(term) }
    let known = top.plan.source.variables
    do throws(DiagnosticsError) {
      let read = try TermReader.read(
        SourceText("{" + text.value + "}"), options: agent.kit.readingOptions(), variables: known)
      return Trigger(read.term.adopting(into: &top.slots, known: known.count))
    } catch {
      throw .wrongArguments("\"\(text.value)\" is no event")
    }
  }
}
