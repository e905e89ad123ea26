import ContextProtocol
import JSON
import Synchronization
import TestSupport
import Testing
import Workers

@Suite struct ContextServerTests {
  private static let domain = """
    (define (domain lamps) (:predicates (on ?l) (lamp ?l))
      (:action switch :parameters (?l) :precondition (lamp ?l) :effect (on ?l)))
    """
  private static let problem = """
    (define (problem one) (:domain lamps) (:objects a) (:init (lamp a)) (:goal (on a)))
    """

  /// Sends messages to a server and waits for all answers.
  private func talk(
    _ messages: [JSONValue], domainFolders: [String] = []
  ) throws -> [JSONValue] {
    let answers = Mutex<[JSONValue]>([])
    let server = ContextServer(
      .init(
        executable: try CommandRunner.executable(), version: "1.2.3",
        domainFolders: domainFolders, limits: WorkLimits(time: 60, memory: 1024)),
      send: { line in
        answers.withLock { $0.append((try? JSONReader.read(line)) ?? .string(line)) }
      })
    for message in messages { server.receive(message.text) }
    server.finish()
    return answers.withLock { $0 }
  }

  private func request(_ id: Int, _ method: String, _ parameters: JSONValue = [:]) -> JSONValue {
    ["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": parameters]
  }

  /// Calls a tool; gives its text and whether it is an error.
  private func call(
    _ tool: String, _ arguments: JSONValue, domainFolders: [String] = []
  ) throws -> (text: String, isError: Bool, data: JSONValue?) {
    let answers = try talk(
      [request(1, "tools/call", ["name": .string(tool), "arguments": arguments])],
      domainFolders: domainFolders)
    let result = try #require(answers.last?["result"])
    return (
      result["content"]?.arrayValue?.first?["text"]?.stringValue ?? "",
      result["isError"]?.boolValue ?? false, result["structuredContent"]
    )
  }

  @Test(arguments: [
    ("2025-06-18", "2025-06-18"), ("2024-11-05", "2024-11-05"), ("1999-01-01", "2025-06-18"),
  ])
  func versionIsAgreedOn(asked: String, agreed: String) throws {
    let answer = try talk([
      request(
        0, "initialize",
        ["protocolVersion": .string(asked), "capabilities": [:], "clientInfo": ["name": "t"]]),
      ["jsonrpc": "2.0", "method": "notifications/initialized"],
    ])
    #expect(answer.count == 1)
    #expect(answer.first?["result"]?["protocolVersion"] == .string(agreed))
    #expect(answer.first?["result"]?["serverInfo"]?["version"] == "1.2.3")
  }

  @Test func toolsAreListedWithTheirArguments() throws {
    let answer = try talk([request(1, "tools/list")])
    let tools = answer.first?["result"]?["tools"]?.arrayValue ?? []
    #expect(
      tools.compactMap { $0["name"]?.stringValue }
        == ["check", "plan", "validate", "explain", "learn", "agent"])
    for tool in tools {
      let schema = tool["inputSchema"]
      #expect(schema?["type"] == "object")
      let names = schema?["properties"]?.members?.map(\.key) ?? []
      for required in schema?["required"]?.arrayValue ?? [] {
        #expect(names.contains(required.stringValue ?? ""))
      }
    }
  }

  @Test func planIsFound() throws {
    let answer = try call(
      "plan", ["domain": .string(Self.domain), "problem": .string(Self.problem)])
    #expect(answer.text == "solved: a plan of 1 steps and cost 1\n(switch a)")
    #expect(answer.data?["plan"] == ["(switch a)"])
    #expect(!answer.isError)
  }

  @Test func failureIsExplained() throws {
    let answer = try call(
      "explain",
      ["domain": .string(Self.domain), "problem": .string(Self.problem), "plan": "(switch b)"])
    #expect(answer.text.hasPrefix("Steps of the plan are no actions of the task:\n- plan.txt:1: "))
  }

  @Test func agentIsStepped() throws {
    let program = """
      !count(1).
      +!count(N) : N < 4 <- .print(N); !count(N + 1).
      +!count(_) <- .print(done).
      """
    let whole = try call("agent", ["program": .string(program)])
    #expect(whole.text == "1\n2\n3\ndone\nThe agent has nothing left to do.")
    #expect(whole.data?["hasMoreToDo"] == false)
    let part = try call("agent", ["program": .string(program), "cycles": 4])
    #expect(part.text.hasPrefix("1\n"))
    #expect(part.text.hasSuffix("\nThe agent has more to do."))
    #expect(!part.text.contains("done"))
    let bad = try call("agent", ["program": "!count(."])
    #expect(bad.isError)
    #expect(bad.text.hasPrefix("agent.asl:1:"))
  }

  @Test func mistakesInPDDLAreFindings() throws {
    let answer = try call("check", ["domain": "(define (domain d) (:predicats (p)))"])
    #expect(answer.text.hasPrefix("domain.pddl:1:"))
    #expect(!answer.isError)
  }

  @Test(
    arguments: [
      ("plan", ["domain": "(define"], "the argument 'problem' is missing"),
      (
        "plan", ["domain": 1, "problem": "x"],
        "the argument 'domain' is a number, expected a string"
      ),
      ("plan", ["domain": "x", "problem": "y", "time": 1], "there is no argument 'time'"),
      (
        "plan", ["domain": "x", "problem": "y", "configuration": "best"],
        "the argument 'configuration' is \"best\", expected one of agile, satisficing"
      ),
      (
        "check", ["domain": "praxis://../etc/passwd"], "there is no resource praxis://../etc/passwd"
      ),
      ("learn", ["skeleton": "x", "traces": []], "the argument 'traces' holds no trace"),
      (
        "agent", ["program": "", "cycles": 0],
        "the argument 'cycles' is 0, expected a whole number from 1"
      ),
    ] as [(String, JSONValue, String)])
  func unusableArgumentsAreNamed(tool: String, arguments: JSONValue, message: String) throws {
    let answer = try call(tool, arguments)
    #expect(answer.isError)
    #expect(answer.text.hasPrefix(message), "\(answer.text)")
  }

  @Test func domainsAreResources() throws {
    let folder = ProjectFolder.path + "/Domains"
    let answers = try talk(
      [
        request(1, "resources/list"),
        request(2, "resources/read", ["uri": "praxis://hanoi/domain.pddl"]),
        request(3, "resources/read", ["uri": "praxis://hanoi/../hanoi/domain.pddl"]),
      ], domainFolders: [folder])
    let listed = answers[0]["result"]?["resources"]?.arrayValue ?? []
    #expect(listed.contains { $0["uri"] == "praxis://hanoi/p01.pddl" })
    let text = answers[1]["result"]?["contents"]?.arrayValue?.first?["text"]?.stringValue
    #expect(text == (try ProjectFolder.read("Domains/hanoi/domain.pddl")))
    #expect(answers[2]["error"]?["code"] == -32002)
    let answer = try call(
      "plan",
      ["domain": "praxis://hanoi/domain.pddl", "problem": "praxis://hanoi/p01.pddl"],
      domainFolders: [folder])
    #expect((answer.data?["plan"]?.arrayValue?.count ?? 0) >= 7)
  }

  @Test func progressIsToldToWhoAsksForIt() throws {
    let answers = try talk([
      request(
        1, "tools/call",
        [
          "name": "plan", "_meta": ["progressToken": "t"],
          "arguments": ["domain": .string(Self.domain), "problem": .string(Self.problem)],
        ])
    ])
    let progress = answers.first { $0["method"] == "notifications/progress" }
    #expect(progress?["params"]?["progressToken"] == "t")
    #expect(progress?["params"]?["message"] == "plan 1 of cost 1")
  }

  @Test func cancelledCallIsNotAnswered() throws {
    let bomb = (1...14).map { "?p\($0)" }.joined(separator: " ")
    let objects = (1...60).map { "o\($0)" }.joined(separator: " ")
    let domain = """
      (define (domain d) (:predicates (q \(bomb)) (r))
        (:action a :parameters (\(bomb)) :effect (q \(bomb))))
      """
    let problem = """
      (define (problem p) (:domain d) (:objects \(objects)) (:init)
        (:goal (forall (\(bomb)) (q \(bomb)))))
      """
    let answers = try talk([
      request(
        7, "tools/call",
        [
          "name": "plan",
          "arguments": ["domain": .string(domain), "problem": .string(problem)],
        ]),
      ["jsonrpc": "2.0", "method": "notifications/cancelled", "params": ["requestId": 7]],
    ])
    #expect(answers.isEmpty)
  }

  @Test(arguments: [
    ("{", -32700), ("[]", -32600), ("{\"id\":1}", -32600),
    ("{\"id\":1,\"method\":\"tools/fly\"}", -32601),
    ("{\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"fly\"}}", -32602),
    ("{\"id\":1,\"method\":\"tools/call\",\"params\":[]}", -32602),
    ("{\"id\":1,\"method\":\"resources/read\"}", -32602),
  ])
  func whatIsNoRequestIsAnError(line: String, code: Int) throws {
    let answers = Mutex<[String]>([])
    let server = ContextServer(
      .init(executable: try CommandRunner.executable(), version: "1"),
      send: { line in answers.withLock { $0.append(line) } })
    server.receive(line)
    let answer = try JSONReader.read(answers.withLock { $0.first } ?? "")
    #expect(answer["error"]?["code"]?.integerValue == code)
  }
}
