import AgentSpeak

// What messages mean when the program has no plan of its own for them.
extension Agent {
  /// Does what a message asks for.
  ///
  /// - Throws: if its content is not of the kind that the performative needs.
  mutating func handle(_ message: Message) throws(Failure) {
    let sender = Term.atom(named: message.sender)
    switch message.performative.name {
    case "tell":
      try eachLiteral(message.content) { agent, literal in
        agent.addBelief(literal.addingNestedSource(sender))
      }
    case "untell":
      try eachLiteral(message.content) { agent, literal in
        agent.untell(literal.addingNestedSource(sender))
      }
    case "achieve":
      try eachLiteral(message.content) { agent, literal in
        agent.achieve(literal.addingNestedSource(sender))
      }
    case "unachieve":
      try eachLiteral(message.content) { agent, literal in
        agent.dropDesires(literal)
      }
    case "signal": try signal(message, sender)
    case "askOne", "askAll": ask(message)
    case "askHow": try askHow(message)
    case "tellHow":
      // Adding plans is a plan itself, so that a program can put its own before it; it takes a moment.
      let event = Event.capturing(
        .add, .achieve,
        Structure("kqml_tell_how", [sender, message.content.withoutSources]).withOwnSource)
      event.returns = []
      post(event)
    case "untellHow": try removePlans(like: label(message.content), from: sender)
    default:
      throw Failure("unknown", "there is no performative '\(message.performative)'")
    }
  }

  private mutating func eachLiteral(
    _ content: Term, _ body: (inout Agent, Structure) -> Void
  ) throws(Failure) {
    for term in content.elements ?? [content] {
      guard let literal = term.literal, literal.kind == .literal else {
        throw .wrongArguments("\(term) is no literal")
      }
      body(&self, literal)
    }
  }

  private mutating func untell(_ literal: Structure) {
    for match in (try? solutions(of: .structure(literal), template: .structure(literal))) ?? [] {
      guard let gone = match.literal else { continue }
      if case .removed(let belief) = beliefs.remove(gone) {
        post(Event(.remove, .belief, belief))
      }
    }
  }

  private mutating func signal(_ message: Message, _ sender: Term) throws(Failure) {
    if let trigger = Trigger(message.content) {
      let literal = trigger.literal.addingNestedSource(sender)
      post(Event.capturing(trigger.operation, trigger.subject, literal))
      return
    }
    try eachLiteral(message.content) { agent, literal in
      agent.post(Event.capturing(.add, .belief, literal.addingNestedSource(sender)))
    }
  }

  /// Answers a question by what is believed; one for a single answer that is not known by a plan for the
  /// question as a test goal.
  private mutating func ask(_ message: Message) {
    let isAll = message.performative.name == "askAll"
    let found = answers(to: message.content, limit: isAll ? .max : 1)
    if found.isEmpty, !isAll {
      // The plan runs in an intention of its own, which answers at its end, with `false` if there is none.
      let event = Event.capturing(
        .add, .achieve,
        Structure(
          "kqml_answer", [message.content, .atom(named: message.sender), .number(message.number)]
        ).withOwnSource)
      event.returns = []
      post(event)
      return
    }
    requests.append(
      .send(
        Message(
          "tell", from: name, to: message.sender, isAll ? .list(found) : found[0],
          inReplyTo: message.number)))
  }

  /// What is believed about a question, with its annotations but for `source(self)`.
  private mutating func answers(to question: Term, limit: Int) -> [Term] {
    var pattern = question
    if let literal = question.literal, literal.kind == .literal, !literal.isInternalAction,
      let annotations = literal.annotations.elements
    {
      let rest = Term.variable(Self.freshStart - 1)
      pattern = .structure(literal.withAnnotations(Term.list(annotations, tail: rest)))
    }
    let found = (try? solutions(of: pattern, template: pattern, limit: limit)) ?? []
    return found.map { answer in
      guard case .structure(let literal) = answer, literal.kind == .literal else { return answer }
      let kept = literal.annotationList.filter { $0 != Sources.own }
      return literal.withAnnotations(.list(kept)).term
    }
  }

  private mutating func askHow(_ message: Message) throws(Failure) {
    var content = message.content
    if case .string(let text) = content {
      content = (try? TermReader.read(SourceText("{" + text.value + "}")).term) ?? content
    }
    guard let trigger = Trigger(content) else {
      throw .wrongArguments("\(message.content) is no trigger")
    }
    let found = try relevantPlans(for: trigger).map { $0.term.withoutSources }
    requests.append(
      .send(
        Message(
          "tellHow", from: name, to: message.sender, .list(found), inReplyTo: message.number)))
  }

  private func label(_ content: Term) -> Term {
    guard case .string(let text) = content else { return content }
    return .atom(named: text.value.hasPrefix("@") ? String(text.value.dropFirst()) : text.value)
  }
}

/// Plans that every agent has, behind those of its program.
enum LibraryPlans {
  static let text = """
    @kqmlTellHow[hide_in_mind_inspector] +!kqml_tell_how(Sender, Content)
      <- .atom(Sender); .add_plan(Content, Sender).
    @kqmlOwnAnswer[hide_in_mind_inspector] +!kqml_answer(Question, Sender, Id)
      : .relevant_plans({+!kqml_received(Sender, askOne, Question, Id)}, [_|_])
      <- !kqml_received(Sender, askOne, Question, Id).
    @kqmlAnswer[hide_in_mind_inspector] +!kqml_answer(Question, Sender, Id)
      <- .atom(Sender); ?Question; .send(Sender, tell, Question, Id).
    @kqmlNoAnswer[hide_in_mind_inspector] -!kqml_answer(_, Sender, Id)
      <- .send(Sender, tell, false, Id).
    """
}
