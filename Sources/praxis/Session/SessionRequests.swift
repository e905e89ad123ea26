import AgentSpeak
import Agents
import Executive
import JSON

// What is asked of agents, and given to them, between their cycles.
extension SessionAgents {
  private static let answerLimit = 1000

  /// The name of the agent that a request is about: the first one if it names none.
  private func name(in request: JSONValue) throws -> String {
    let name = request["agent"]?.stringValue ?? society.names.first ?? ""
    guard society.names.contains(name) else {
      throw SessionError("there is no agent '\(name)'")
    }
    return name
  }

  /// Gives an agent a belief, goal, steps or message; the request's `number` says which input it is.
  func input(_ request: JSONValue) throws -> [JSONValue.Member] {
    let name = try name(in: request)
    let text = request["text"]?.stringValue ?? ""
    switch request["kind"]?.stringValue {
    case "believe":
      let literal = try literal(text)
      guard literal.isGround else {
        throw SessionError("'\(text)' has variables; a belief has none")
      }
      society.withAgent(name) { $0.believe(literal) }
    case "forget":
      let literal = try literal(text)
      try change(name) { (agent) throws(Failure) in try agent.forget(literal) }
    case "achieve":
      let literal = try literal(text)
      society.withAgent(name) { $0.achieve(literal) }
    case "perform":
      let body = try reading { () throws(DiagnosticsError) in
        try TermReader.readBody(source(text), options: kit.readingOptions())
      }
      try change(name) { (agent) throws(Failure) in
        try agent.perform(body.term, variables: body.variables)
      }
    case "message":
      let content = try term(text).term
      let performative = request["performative"]?.stringValue ?? "tell"
      guard Self.performatives.contains(performative) else {
        throw SessionError(
          "expected one of \(Self.performatives.joined(separator: ", ")), found '\(performative)'")
      }
      society.deliver(
        Message(
          Symbol(performative), from: request["from"]?.stringValue ?? "user", to: name, content,
          number: request["number"]?.integerValue ?? 0))
    case let kind:
      throw SessionError(
        "expected believe, forget, achieve, perform or message, found '\(kind ?? "nothing")'")
    }
    inputs = max(inputs, request["number"]?.integerValue ?? 0)
    return members([("ok", true)])
  }

  static let performatives = [
    "tell", "untell", "achieve", "unachieve", "askOne", "askAll", "askHow", "tellHow",
    "untellHow", "signal",
  ]

  /// Answers a query with the values of its variables, an object for each answer.
  func query(_ request: JSONValue) throws -> [JSONValue.Member] {
    let name = try name(in: request)
    let query = try term(request["text"]?.stringValue ?? "")
    let limit = min(max(request["limit"]?.integerValue ?? 100, 1), Self.answerLimit)
    let names = query.variables.enumerated().filter { $1 != "_" }
    let template = Term.list(names.map { Term.variable(Int32($0.offset)) })
    var answers: [JSONValue] = []
    try change(name) { (agent) throws(Failure) in
      let found = try agent.solutions(of: query.term, template: template, limit: limit)
      answers = found.map { answer in
        .object(
          zip(names, answer.elements ?? []).map {
            (key: $0.element, value: .text($1.tidied))
          })
      }
    }
    return members([("answers", .array(answers))])
  }

  /// What is in an agent's mind.
  func mind(_ request: JSONValue) throws -> [JSONValue.Member] {
    let name = try name(in: request)
    guard let agent = society.agent(name) else { throw SessionError("there is no agent '\(name)'") }
    return members([
      ("mind", MindJSON.value(of: agent.mind, agent, meansEnds)),
      ("agents", .strings(society.names)),
      ("world", .strings(percepts.prefix(MindJSON.limit).map(\.description))),
    ])
  }

  /// Says why there is an intention, or which plans an event has and why not.
  func why(_ request: JSONValue) throws -> [JSONValue.Member] {
    let name = try name(in: request)
    guard let agent = society.agent(name) else { throw SessionError("there is no agent '\(name)'") }
    let about = request["text"]?.stringValue ?? ""
    if let number = Int(about) {
      guard let why = agent.explain(intention: number) else {
        throw SessionError("there is no intention \(number)")
      }
      return members([("lines", .strings(MindPrinter.lines(explaining: why)))])
    }
    let text = ["+", "-", "^"].contains { about.hasPrefix($0) } ? about : "+" + about
    guard let trigger = Trigger(try term("{\(text)}").term) else {
      throw SessionError("expected an event such as +!g(1) or an intention's number")
    }
    let lines = MindPrinter.lines(explaining: agent.explain(trigger), of: trigger)
    return members([("lines", .strings(lines))])
  }

  // MARK: Reading

  private func source(_ text: String) -> SourceText {
    let bare = text.trimmed
    return SourceText(String(bare.hasSuffix(".") ? bare.dropLast() : bare), name: "input")
  }

  private func term(_ text: String) throws -> TermReader.NamedTerm {
    try reading { () throws(DiagnosticsError) in
      try TermReader.read(source(text), options: kit.readingOptions())
    }
  }

  private func literal(_ text: String) throws -> Structure {
    guard let literal = try term(text).term.literal, literal.kind == .literal else {
      throw SessionError("expected a literal such as on(a,b), found '\(text)'")
    }
    return literal
  }

  private func reading<Value>(
    _ body: () throws(DiagnosticsError) -> Value
  ) throws -> Value {
    do throws(DiagnosticsError) {
      return try body()
    } catch {
      throw SessionError(error.diagnostics.first?.description ?? "\(error)")
    }
  }

  private func change(_ name: String, _ body: (inout Agent) throws(Failure) -> Void) throws {
    var failure: Failure?
    society.withAgent(name) { agent in
      do throws(Failure) { try body(&agent) } catch { failure = error }
    }
    if let failure { throw SessionError("\(failure.id): \(failure.message)") }
  }
}
