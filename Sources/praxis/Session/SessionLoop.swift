import JSON

/// Serves the requests of a session and lets its agents run between them.
struct SessionLoop {
  private var input = SessionInput()
  private var session: SessionAgents?
  private let mayUseFiles: Bool

  init(mayUseFiles: Bool) {
    self.mayUseFiles = mayUseFiles
  }

  /// Goes on until the input ends.
  mutating func run() {
    while true {
      let isRunning = session?.isRunning ?? false
      if let line = input.line(waits: !isRunning) {
        serve(line)
      } else if input.isAtEnd {
        return
      } else {
        session?.advance()
      }
    }
  }

  /// Answers a request; one that is not understood is answered too.
  private mutating func serve(_ line: String) {
    var id = JSONValue.null
    do {
      let request = try JSONReader.read(line)
      id = request["id"] ?? .null
      Self.answer(id, try answer(to: request))
    } catch {
      Self.answer(id, [JSONValue.Member(key: "error", value: .string("\(error)"))])
    }
  }

  private mutating func answer(to request: JSONValue) throws -> [JSONValue.Member] {
    let verb = request["do"]?.stringValue ?? ""
    if verb == "start" {
      guard session == nil else { throw SessionError("the agents are there already") }
      let started = try SessionAgents(request, mayUseFiles: mayUseFiles)
      session = started
      return started.started
    }
    guard let session else { throw SessionError("there are no agents; 'start' comes first") }
    switch verb {
    case "input": return try session.input(request)
    case "run": return try session.begin(request)
    case "stop": return session.stop()
    case "mind": return try session.mind(request)
    case "query": return try session.query(request)
    case "why": return try session.why(request)
    default:
      throw SessionError(
        "expected start, input, run, stop, mind, query or why, found '\(verb)'")
    }
  }

  private static func answer(_ id: JSONValue, _ members: [JSONValue.Member]) {
    let head = [
      JSONValue.Member(key: "event", value: "answer"), JSONValue.Member(key: "id", value: id),
    ]
    Output.line(JSONValue.object(head + members).text)
  }
}

/// Why a request cannot be carried out.
struct SessionError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}
