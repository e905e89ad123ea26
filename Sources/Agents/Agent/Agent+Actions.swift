import AgentSpeak

// What internal actions need of an agent.
extension Agent {
  /// Carries out a control structure that is called as an internal action.
  mutating func perform(control name: String, _ arguments: [Term]) throws(Failure) -> ActionResult {
    guard let id = current else { return .no }
    var compiler = PlanCompiler(actions: kit.actions, file: programName)
    let call = Term.structure(Structure(Symbol(name), arguments))
    let body = compiler.compile([Formula(.perform, call)])
    guard let step = body.instructions.first else { return .no }
    if case .internalAction = step.operation {
      throw .wrongArguments("\(name) needs plan bodies")
    }
    intentions[id]?.top?.enter(body)
    return .yes
  }

  /// Whether two terms unify; binds nothing.
  mutating func canUnify(_ left: Term, _ right: Term) throws(Failure) -> Bool {
    var bindings = Bindings()
    let first = left.adopting(into: &bindings.slots, known: 0)
    let second = right.adopting(into: &bindings.slots, known: 0)
    return try bindings.unify(first, 0, second, 0, &self)
  }

  /// `.send(to, performative, content, answer, timeout)`
  mutating func send(_ arguments: [Term]) throws(Failure) -> ActionResult {
    guard let performative = arguments[1].atomName ?? arguments[1].stringValue.map({ Symbol($0) })
    else { throw .wrongArguments(".send needs a performative, found \(arguments[1])") }
    let receivers = arguments[0].elements ?? [arguments[0]]
    let isQuestion = ["askOne", "askAll", "askHow"].contains(performative.name)
    let number = nextNumber()
    var reply: Int?
    if arguments.count > 3, !isQuestion, performative.name != "achieve" {
      reply = arguments[3].numberValue.flatMap { Int(exactly: $0) }
      if let text = arguments[3].atomName?.name, text.hasPrefix("mid") {
        reply = Int(text.dropFirst(3))
      }
    }
    for receiver in receivers {
      if case .variable = receiver { throw .wrongArguments(".send: the receiver has no value") }
      let to = receiver.plainText
      guard directory.contains(to) else {
        throw Failure("ia_failed", "there is no agent '\(to)' to send a message to")
      }
      requests.append(
        .send(
          Message(
            performative, from: name, to: to, arguments[2].renumbered, number: number,
            inReplyTo: reply)))
    }
    guard isQuestion, arguments.count > 3, let id = current else { return .yes }
    intentions[id]?.state = .answer(number)
    asks[number] = Ask(intention: id, number: number, answer: arguments[3])
    if arguments.count > 4, let limit = arguments[4].numberValue {
      timers.add(.ask(number), due: due(in: limit))
    }
    return .suspended
  }

  /// Tells an agent that it will be ended.
  mutating func announceShutdown(of name: String, in milliseconds: Double) {
    let content = Structure("jag_shutting_down", [.number(milliseconds)])
    requests.append(
      .send(
        Message(
          "signal", from: self.name, to: name, .structure(content), number: nextNumber())))
  }

  /// Offers a service and tells those who asked for it.
  mutating func offer(_ service: String, type: String) {
    let offered = Directory.Service(agent: name, type: type, service: service)
    for subscriber in directory.add(offered) {
      let content = Term.structure(Self.providerBelief(name, service))
      requests.append(
        .send(Message("tell", from: "df", to: subscriber, content, number: nextNumber())))
    }
  }

  /// `provider(agent, service)`, from the directory.
  static func providerBelief(_ agent: String, _ service: String) -> Structure {
    Structure(
      "provider", [.atom(named: agent), .string(service)],
      annotations: .list([Sources.source(.atom(named: "df"))]))
  }
}

extension Term {
  /// A copy whose variables are numbered from 0, as a message has them.
  var renumbered: Term {
    if isGround { return self }
    var numbers: [Int32: Int32] = [:]
    return renamingVariables { variable in
      if let known = numbers[variable] { return known }
      let fresh = Int32(truncatingIfNeeded: numbers.count)
      numbers[variable] = fresh
      return fresh
    }
  }
}

extension Event {
  /// The event for a goal or belief that nobody waits for.
  var withoutReturns: Event {
    if returns.isEmpty { return self }
    let copy = copy()
    copy.returns = []
    return copy
  }
}
