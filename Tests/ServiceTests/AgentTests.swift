import Glibc
import JSON
import TestSupport
import Testing

/// Agents over HTTP.
@Suite struct AgentTests {
  private func start(_ client: HTTPClient, _ request: JSONValue) throws -> (
    place: String, reply: HTTPReply
  ) {
    let reply = try client.send("POST", "/v1/agents", json: request)
    try #require(reply.status == 201, "\(reply.body)")
    return (try #require(reply.headers["location"]), reply)
  }

  private func journal(_ client: HTTPClient, _ place: String) throws -> [JSONValue] {
    try client.send("GET", "\(place)/journal?limit=500").json["entries"]?.arrayValue ?? []
  }

  private func printed(_ client: HTTPClient, _ place: String) throws -> [String] {
    try journal(client, place).filter { $0["kind"] == "print" }.compactMap {
      $0["text"]?.stringValue
    }
  }

  @Test func agentsRunAndCanBeLookedInto() throws {
    let client = try ServiceFixture.client()
    let (place, reply) = try start(
      client,
      [
        "name": "bob",
        "program": """
        likes(ann,tea).
        !serve(tea).
        +!serve(X) : likes(Y,X) <- .print(Y," gets ",X).
        +!serve(X) <- .print(nobody).
        +!wait_for(X) <- .wait({+X}); .print(came).
        """,
      ])
    #expect(reply.json["state"] == "idle")
    #expect(reply.json["agents"] == ["bob"])
    let run = try client.send("POST", "\(place)/run?wait=300", json: [:])
    #expect(run.status == 200)
    #expect(run.json["state"] == "idle")
    #expect(try printed(client, place) == ["ann gets tea"])

    let wish = try client.send(
      "POST", "\(place)/inputs", json: ["kind": "achieve", "text": "wait_for(rain)"])
    #expect(wish.status == 200)
    #expect(wish.json["number"] == 1)
    _ = try client.send("POST", "\(place)/run?wait=300", json: [:])
    let mind = try client.send("GET", "\(place)/mind?agent=bob").json["mind"]
    #expect(mind?["beliefs"] == ["likes(ann,tea)[source(self)]"])
    let intention = mind?["intentions"]?.arrayValue?.first
    #expect(intention?["stack"]?.arrayValue?.first?["trigger"] == "+!wait_for(rain)")
    #expect(intention?["stack"]?.arrayValue?.first?["next"] == ".print(came)")
    let why = try client.send("POST", "\(place)/why", json: ["text": "+!serve(coffee)"])
    #expect(
      why.json["lines"]?.arrayValue?.contains {
        $0.stringValue?.contains("likes(Y,X) does not hold") ?? false
      } == true, "\(why.body)")

    let message: JSONValue = [
      "kind": "message", "from": "eva", "performative": "tell", "text": "rain",
    ]
    #expect(try client.send("POST", "\(place)/inputs", json: message).status == 200)
    _ = try client.send("POST", "\(place)/run?wait=300", json: [:])
    #expect(try printed(client, place) == ["ann gets tea", "came"])
    let query = try client.send("POST", "\(place)/query", json: ["text": "rain[source(S)]"])
    #expect(query.json["answers"] == [["S": "eva"]])

    #expect(try client.send("DELETE", place).status == 204)
    #expect(try client.send("GET", place).status == 404)
  }

  @Test func mistakesAreToldWithTheirPlaces() throws {
    let client = try ServiceFixture.client()
    let reply = try client.send(
      "POST", "/v1/agents", json: ["name": "bob", "program": "!go.\n+!go <- .nix."])
    #expect(reply.status == 400)
    let message = reply.json["error"]?["message"]?.stringValue ?? ""
    #expect(message.contains("bob.asl:2"), "\(reply.body)")
    for (request, part) in [
      (["name": "Bob", "program": ""], "an agent's name"),
      (["program": "", "domain_id": "domain-none"], "there is no domain"),
      (["program": "", "problem": "(define (problem p))"], "expected 'domain'"),
      (["agents": []], "expected an array of 1 to 64"),
      (["agents": [["name": "a", "program": ""], ["name": "a", "program": ""]]], "same name"),
    ] as [(JSONValue, String)] {
      let reply = try client.send("POST", "/v1/agents", json: request)
      #expect([400, 404].contains(reply.status))
      #expect(reply.body.contains(part), "\(reply.body)")
    }
  }

  /// What names files does not work: clients may not read the files of the service.
  @Test func programsUseNoFiles() throws {
    let client = try ServiceFixture.client()
    let file = try TemporaryFolder().path(of: "secret.asl")
    for program in [
      "{ include(\"/etc/passwd\") }", "!a. +!a <- .include(\"/etc/passwd\").",
      "!a. +!a <- .save_agent(\"\(file)\").", "!a. +!a <- .list_files(\"/etc\", L).",
    ] {
      let reply = try client.send(
        "POST", "/v1/agents", json: ["program": .string(program)])
      #expect(reply.status == 400, "\(program): \(reply.body)")
      #expect(!reply.body.contains("root:"))
    }
    let (place, _) = try start(
      client, ["program": "!a. +!a <- .create_agent(eva, \"/etc/passwd\")."])
    _ = try client.send("POST", "\(place)/run?wait=300", json: [:])
    let log = try journal(client, place).map(\.text).joined()
    #expect(log.contains("programs may not use files here"))
    #expect(!log.contains("root:"))
  }

  @Test func runsEndAtTheirLimits() throws {
    let client = try ServiceFixture.client()
    let (place, _) = try start(client, ["program": "!go. +!go <- +seen; !go."])
    _ = try client.send("POST", "\(place)/run?wait=300", json: ["cycles": 50])
    #expect(try client.send("GET", place).json["cycles"] == 50)
    _ = try client.send("POST", "\(place)/run?wait=300", json: ["time_limit": 0.2])
    #expect(try journal(client, place).last?["reason"] == "time limit")
    let (idler, _) = try start(client, ["program": "!go. +!go <- .wait(10); !go."])
    let running = try client.send("POST", "\(idler)/run", json: ["time_limit": 3000])
    #expect(running.status == 202)
    #expect(try client.send("POST", "\(idler)/run", json: [:]).status == 409)
    let stopped = try client.send("POST", "\(idler)/stop")
    #expect(stopped.json["state"] == "idle")
    #expect(try journal(client, idler).last?["reason"] == "stopped by request")
  }

  /// A goal without a plan goes to the planner; its steps change the simulated world.
  @Test func agentsOfADomainPlanAndAct() throws {
    let client = try ServiceFixture.client()
    let (place, _) = try start(
      client,
      [
        "program": "+!work <- !on(a); .print(done).", "domain": .string(ServiceFixture.domain),
        "problem": .string(ServiceFixture.problem()),
      ])
    _ = try client.send("POST", "\(place)/inputs", json: ["kind": "achieve", "text": "work"])
    _ = try client.send("POST", "\(place)/run?wait=300", json: [:])
    let entries = try journal(client, place)
    let action = try #require(entries.first { $0["kind"] == "action" })
    #expect(action["action"] == "switch(a)")
    #expect(action["succeeded"] == true)
    #expect(entries.first { $0["kind"] == "filter" }?["outcome"] == "admitted")
    #expect(try printed(client, place) == ["done"])
    let mind = try client.send("GET", "\(place)/mind").json
    #expect(mind["world"] == ["lamp(a)", "on(a)"])
    #expect(mind["mind"]?["filter"]?.arrayValue?.count == 1)
  }

  /// What was acknowledged is there after the process was killed, and runs go on.
  @Test func killedServiceForgetsNoMind() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "db")
    let server = try ServerProcess(database: path)
    let client = HTTPClient(port: server.port)
    let (quiet, _) = try start(client, ["program": "colour(red)."])
    for text in ["colour(green)", "colour(blue)"] {
      let reply = try client.send(
        "POST", "\(quiet)/inputs", json: ["kind": "believe", "text": .string(text)])
      #expect(reply.status == 200)
    }
    let (planner, _) = try start(
      client,
      [
        "program": "!on(a).", "domain": .string(ServiceFixture.domain),
        "problem": .string(ServiceFixture.problem()),
      ])
    _ = try client.send("POST", "\(planner)/run?wait=300", json: [:])
    let (busy, _) = try start(
      client, ["program": "!go. +!go <- .wait(50); ?n(N); -+n(N+1); !go. n(0)."])
    #expect(
      try client.send("POST", "\(busy)/run", json: ["time_limit": 3000]).status == 202)
    #expect(server.end(with: SIGKILL) == -SIGKILL)

    let next = try ServerProcess(database: path)
    let second = HTTPClient(port: next.port)
    #expect(try second.send("GET", quiet).json["state"] == "asleep")
    let answers = try second.send("POST", "\(quiet)/query", json: ["text": "colour(X)"])
    #expect(
      Set(answers.json["answers"]?.arrayValue ?? []) == [
        ["X": "red"], ["X": "green"], ["X": "blue"],
      ])
    // What the intention filter has decided is known, and not told twice.
    let decisions = try second.send("GET", "\(planner)/mind").json["mind"]?["filter"]?.arrayValue
    #expect(decisions?.map { $0["goal"] } == ["on(a)"])
    _ = try second.send("POST", "\(planner)/run?wait=300", json: [:])
    #expect(try journal(second, planner).count { $0["kind"] == "filter" } == 1)
    #expect(try second.send("GET", busy).json["state"] == "running")
    var answer = try second.send("POST", "\(busy)/query", json: ["text": "n(N) & N > 2"]).json
    while answer["answers"]?.arrayValue?.isEmpty ?? false {
      usleep(20_000)
      answer = try second.send("POST", "\(busy)/query", json: ["text": "n(N) & N > 2"]).json
    }
    let stopped = try second.send("POST", "\(busy)/stop").json
    #expect(stopped["state"] == "idle")
    #expect(stopped["cycles"]?.integerValue ?? 0 > 0)
  }

  @Test func onlySoManyAreAwake() throws {
    let folder = try TemporaryFolder()
    let server = try ServerProcess(
      database: folder.path(of: "db"), arguments: ["--agents", "1"])
    let client = HTTPClient(port: server.port)
    let (first, _) = try start(client, ["program": "a. !go. +!go <- .wait(10); !go."])
    let (second, _) = try start(client, ["program": "b."])
    #expect(try client.send("GET", first).json["state"] == "asleep")
    #expect(try client.send("POST", "\(first)/run", json: ["time_limit": 3000]).status == 202)
    let refused = try client.send("GET", "\(second)/mind")
    #expect(refused.status == 429)
    #expect(refused.headers["retry-after"] == "5")
    #expect(try client.send("POST", "\(first)/stop").status == 200)
    #expect(
      try client.send("GET", "\(second)/mind").json["mind"]?["beliefs"] == ["b[source(self)]"])
  }

  @Test func eventsAreTheJournalAsItGrows() throws {
    let folder = try TemporaryFolder()
    let server = try ServerProcess(
      database: folder.path(of: "db"), arguments: ["--grace", "0"])
    let client = HTTPClient(port: server.port)
    let (place, _) = try start(client, ["program": "!go. +!go <- .print(hello)."])
    _ = try client.send("POST", "\(place)/run?wait=300", json: ["trace": true])
    let events = try client.events("\(place)/events", headers: ["Last-Event-ID": "1"])
    let text = try events.wait(for: "\"reason\":\"idle\"")
    #expect(text.lowercased().contains("content-type: text/event-stream\r\n"))
    #expect(text.contains("event: print\ndata: {"))
    #expect(text.contains("event: trace\n"))
    #expect(!text.contains("id: 1\n"))
    // The stream ends with the service.
    #expect(server.end(with: SIGTERM) == 0)
    while try events.receive() != nil {}
  }
}
