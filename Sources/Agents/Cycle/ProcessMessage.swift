import AgentSpeak

// ProcMsg: one message is taken from the mail.
extension Agent {
  /// Processes a message: an answer goes to the intention that asked; all else becomes an event or a
  /// change of beliefs or plans.
  mutating func processMessage() {
    guard let message = messages.popFirst() else { return }
    if let number = message.inReplyTo, let ask = asks.removeValue(forKey: number) {
      answer(ask, with: message)
      return
    }
    if let accepts = selection.message, !accepts(message) { return }
    let received = Structure(
      "kqml_received",
      [
        .atom(named: message.sender), .atom(message.performative), message.content,
        .atom(named: "mid\(message.number)"),
      ]
    ).withOwnSource
    if plans.hasCandidates(.add, .achieve, received), isHandled(received) {
      let event = Event.capturing(.add, .achieve, received)
      event.returns = []
      post(event)
      return
    }
    do throws(Failure) {
      try handle(message)
    } catch {
      warn(
        "the message \(message.performative) of \(message.sender) is not understood: \(error.message)"
      )
    }
  }

  /// Whether a plan of the program is relevant for a received message.
  private mutating func isHandled(_ received: Structure) -> Bool {
    ((try? relevantPlans(for: Trigger(.add, .achieve, received))) ?? []).isEmpty == false
  }

  private mutating func answer(_ ask: Ask, with message: Message) {
    guard intentions[ask.intention]?.state == .answer(ask.number) else { return }
    func received(_ term: Term) -> Term {
      guard let literal = term.literal, literal.kind == .literal, !term.isFalse else { return term }
      return .structure(literal.addingNestedSource(.atom(named: message.sender)))
    }
    let content =
      message.content.elements.map { .list($0.map(received)) }
      ?? received(message.content)
    // The pattern is on the left: what it says about annotations must be so; others may be there.
    if (try? unify(ask.answer, content.shiftedToFresh, in: ask.intention)) == true {
      resume(ask.intention)
    } else {
      fail(
        ask.intention,
        Failure("ask_failed", "the answer \(message.content) does not unify with \(ask.answer)"))
    }
  }
}

extension Term {
  var isFalse: Bool { if case .atom(.false) = self { true } else { false } }

  /// A copy whose variables are none of any plan.
  var shiftedToFresh: Term {
    isGround ? self : renamingVariables { $0 + Agent.freshStart }
  }
}

extension Structure {
  /// A copy that comes from someone; where it has sources, they become sources of the source.
  func addingNestedSource(_ source: Term) -> Structure {
    let old = annotationList.filter(\.isSource)
    let kept = annotationList.filter { !$0.isSource }
    let annotation = Structure(.source, [source], annotations: .list(old))
    return withAnnotations(.list(kept + [.structure(annotation)]))
  }
}
