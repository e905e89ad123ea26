import Glibc
import JSON
import TestSupport
import Testing

/// Agents that act with robots.
@Suite struct RobotAgentTests {
  private static func file(_ name: String) throws -> JSONValue {
    .string(try ProjectFolder.read("Missions/yard/\(name)"))
  }

  /// Agents in the yard; the robot starts at the base.
  private static func request(site: String, _ program: String) throws -> JSONValue {
    [
      "name": "commander", "program": .string(program), "domain": try file("truth.pddl"),
      "problem": try file("problem.pddl"),
      "robots": [
        "world": try file("site.world"), "commands": try file("commands.map"),
        "perception": try file("perception.map"), "site": .string(site), "speed": 100,
      ],
    ]
  }

  private func journal(_ client: HTTPClient, _ place: String, _ kind: String) throws -> [String] {
    try client.send("GET", "\(place)/journal?limit=500").json["entries"]?.arrayValue?
      .filter { $0["kind"] == .string(kind) }.compactMap { $0["text"]?.stringValue } ?? []
  }

  /// A goal goes to the planner, the steps go to the robot, and what the robot reports is believed.
  @Test func plansAreCarriedOutByARobot() throws {
    let client = try ServiceFixture.client()
    let program =
      "!go. +!go <- !at(rex,store); .print(there); fly(rex). -!go[error(E)] <- .print(E)."
    let started = try client.send(
      "POST", "/v1/agents", json: Self.request(site: "simulated", program))
    try #require(started.status == 201, "\(started.body)")
    let place = try #require(started.headers["location"])
    let run = try client.send("POST", "\(place)/run?wait=300", json: [:])
    #expect(run.json["state"] == "idle", "\(run.body)")
    #expect(try journal(client, place, "print") == ["there", "unknown_action"])
    #expect(
      try journal(client, place, "robot") == [
        "(stand-up rex) is begun", "(stand-up rex) is done", "(walk rex base store) is begun",
        "(walk rex base store) is done",
      ])
    let mind = try client.send("GET", "\(place)/mind").json
    #expect(mind["world"]?.arrayValue?.contains("at(rex,store)") == true)
    #expect(mind["world"]?.arrayValue?.contains("at(rex,base)") == false)
  }

  /// Robots of another process are where they were when agents wake again.
  @Test func robotsOutliveTheService() throws {
    let folder = try TemporaryFolder()
    let socket = folder.path(of: "robots")
    let robots = try RobotProcess(
      world: "\(ProjectFolder.path)/Missions/yard/site.world", in: folder, socket: socket)
    defer { robots.end() }
    let arguments = ["--robots", socket]
    let server = try ServerProcess(database: folder.path(of: "db"), arguments: arguments)
    let client = HTTPClient(port: server.port)
    let started = try client.send(
      "POST", "/v1/agents",
      json: Self.request(site: "served", "+!go(X) <- !at(rex,X); .print(X). !go(store)."))
    try #require(started.status == 201, "\(started.body)")
    let place = try #require(started.headers["location"])
    #expect(try client.send("POST", "\(place)/run?wait=300", json: [:]).status == 200)
    server.end(with: SIGKILL)

    let next = try ServerProcess(database: folder.path(of: "db"), arguments: arguments)
    let second = HTTPClient(port: next.port)
    let mind = try second.send("GET", "\(place)/mind")
    #expect(mind.json["world"]?.arrayValue?.contains("at(rex,store)") == true, "\(mind.body)")
    _ = try second.send(
      "POST", "\(place)/inputs", json: ["kind": "achieve", "text": "go(bridge)"])
    #expect(try second.send("POST", "\(place)/run?wait=300", json: [:]).status == 200)
    #expect(try journal(second, place, "print") == ["store", "bridge"])
  }

  @Test func mistakesAreNamed() throws {
    let client = try ServiceFixture.client()
    for (key, text, part) in [
      ("world", "wold yard", "world:1"), ("commands", "(fly ?r) -> sit", "commands:1:2"),
      ("perception", "(at ?r) <- place", "perception:1"), ("site", "moon", "'site'"),
      ("site", "served", "--robots"), ("size", "1", "'size'"),
    ] {
      let request = try Self.request(site: "simulated", "a.")
      let changed = (request.members ?? []).map { member in
        guard member.key == "robots" else { return (key: member.key, value: member.value) }
        let rest = (member.value.members ?? []).filter { $0.key != key }
          .map { (key: $0.key, value: $0.value) }
        return (key: "robots", value: JSONValue.object(rest + [(key: key, value: .string(text))]))
      }
      let reply = try client.send("POST", "/v1/agents", json: .object(changed))
      #expect(reply.status == 400)
      #expect(reply.body.contains(part), "\(key): \(reply.body)")
    }
    let without = try client.send(
      "POST", "/v1/agents",
      json: ["program": "a.", "robots": ["world": "w", "commands": "c", "perception": "p"]])
    #expect(without.body.contains("expected 'problem' or 'problem_id' with 'robots'"))
  }
}

/// `praxis robot serve` in a process of its own.
private struct RobotProcess {
  private var process = pid_t()

  /// Starts it and waits until it says that it listens.
  init(world: String, in folder: TemporaryFolder, socket: String) throws {
    let executable = try CommandRunner.executable()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let errors = try folder.write("", to: "robots.log")
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_APPEND, 0o600)
    let parts: [String] = ["praxis", "robot", "serve", "--world", world, socket]
    var words = parts.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    guard posix_spawn(&process, executable, &actions, nil, &words, environ) == 0 else {
      throw ServerTrouble(description: "cannot start \(executable)")
    }
    for _ in 0..<30_000 {
      if try folder.read("robots.log").contains("robots of") { return }
      usleep(10_000)
    }
    throw ServerTrouble(description: "no robots: \(try folder.read("robots.log"))")
  }

  func end() {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }
}
