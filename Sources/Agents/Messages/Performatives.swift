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
        .add, .achieve, Structure("kqml_tell_how", [sender, message.content]).withOwnSource)
      event.returns = []
      post(event)
    case "untellHow": try removePlans(like: label(message.content))
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

  /// Answers a question by what is believed, or by a plan for the question as a test goal.
  private mutating func ask(_ message: Message) {
    let question = message.content
    let isAll = message.performative.name == "askAll"
    if let literal = question.literal, !isAll,
      (try? solutions(of: question, template: question, limit: 1))?.isEmpty ?? true,
      plans.hasCandidates(.add, .test, literal)
    {
      // The plan runs in an intention of its own, which answers at its end.
      let event = Event.capturing(
        .add, .achieve,
        Structure(
          "kqml_answer", [question, .atom(named: message.sender), .number(message.number)]
        ).withOwnSource)
      event.returns = []
      post(event)
      return
    }
    let found = (try? solutions(of: question, template: question, limit: isAll ? .max : 1)) ?? []
    let answer = isAll ? Term.list(found) : found.first ?? .false
    requests.append(
      .send(
        Message(
          "tell", from: name, to: message.sender, answer, inReplyTo: message.number)))
  }

  private mutating func askHow(_ message: Message) throws(Failure) {
    var content = message.content
    if case .string(let text) = content {
      content = (try? TermReader.read(SourceText("{" + text.value + "}")).term) ?? content
    }
    guard let trigger = Trigger(content) else {
      throw .wrongArguments("\(message.content) is no trigger")
    }
    let found = try relevantPlans(for: trigger).map(\.term)
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
    @kqmlAnswer[hide_in_mind_inspector] +!kqml_answer(Question, Sender, Id)
      <- ?Question; .send(Sender, tell, Question, Id).
    @kqmlNoAnswer[hide_in_mind_inspector] -!kqml_answer(_, Sender, Id)
      <- .send(Sender, tell, false, Id).
    """
}
