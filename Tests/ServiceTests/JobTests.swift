import Glibc
import JSON
import TestSupport
import Testing

@Suite struct JobTests {
  let client: HTTPClient

  init() throws {
    client = try ServiceFixture.client()
  }

  private func plan(_ goal: String = "(on a)", _ more: [(String, JSONValue)] = []) -> JSONValue {
    .object(
      [
        ("kind", "plan"), ("domain", .string(ServiceFixture.domain)),
        ("problem", .string(ServiceFixture.problem(goal: goal))),
      ] + more.map { (key: $0.0, value: $0.1) })
  }

  @Test func planIsFoundStoredAndListed() throws {
    let domain = try client.send(
      "POST", "/v1/domains", json: ["text": .string(ServiceFixture.domain)])
    #expect(domain.status == 201)
    let place = try #require(domain.headers["location"])
    let id = try #require(domain.json["id"]?.stringValue)
    #expect(place == "/v1/domains/\(id)")
    let problem = try client.send(
      "POST", "\(place)/problems", body: Array(ServiceFixture.problem().utf8), type: "text/plain")
    #expect(problem.status == 201)
    #expect(problem.json["name"] == "two")
    let problemID = try #require(problem.json["id"])

    let job = try client.send(
      "POST", "/v1/jobs?wait=300", json: ["kind": "plan", "problem_id": problemID])
    #expect(job.status == 200)
    #expect(job.json["state"] == "answered")
    #expect(job.json["answer"]?["plan"] == ["(switch a)"])
    let jobPlace = try #require(job.headers["location"])
    let stored = try client.send("GET", jobPlace)
    #expect(stored.json["answer"]?["cost"] == 1)
    #expect(stored.json["request"]?["problem_id"] == problemID)
    #expect(stored.json["processor_seconds"]?.numberValue ?? 0 > 0)

    let plans = try client.send("GET", "/v1/plans?problem_id=\(problemID.stringValue ?? "")")
    #expect(plans.json["plans"]?.arrayValue?.first?["plan"] == ["(switch a)"])
    let plan = try #require(plans.json["plans"]?.arrayValue?.first?["id"]?.stringValue)
    #expect(try client.send("GET", "/v1/plans/\(plan)/text").body == "(switch a)\n")
    // What plans refer to stays.
    #expect(try client.send("DELETE", place).status == 409)
  }

  @Test func whatIsRemovedIsGone() throws {
    let domain = try client.send(
      "POST", "/v1/domains", json: ["text": .string(ServiceFixture.domain)])
    let place = try #require(domain.headers["location"])
    for _ in 0..<2 {
      let reply = try client.send("GET", place)
      #expect(reply.json["text"] == .string(ServiceFixture.domain))
      #expect(reply.headers["content-type"] == "application/json")
    }
    #expect(try client.send("DELETE", place).status == 204)
    #expect(try client.send("GET", place).status == 404)
  }

  @Test func impossibleGoalIsAnAnswer() throws {
    let job = try client.send("POST", "/v1/jobs?wait=300", json: plan("(on b)"))
    #expect(job.json["state"] == "answered")
    #expect(job.json["answer"]?["exit_status"] == 10)
    #expect(job.json["answer"]?["plan"] == .null)
  }

  @Test func mistakesInPDDLAreTheJobsMessage() throws {
    let job = try client.send("POST", "/v1/jobs?wait=300", json: plan("(off a)"))
    #expect(job.json["state"] == "failed")
    #expect(job.json["message"]?.stringValue?.hasPrefix("problem.pddl:1:") == true)
  }

  @Test func eventsComeInOrderAndEnd() throws {
    let job = try client.send("POST", "/v1/jobs", json: plan())
    #expect(job.status == 202)
    let place = try #require(job.json["events"]?.stringValue)
    let events = try client.send("GET", place)
    #expect(events.headers["content-type"] == "text/event-stream")
    let blocks = events.body.split(separator: "\n\n").map(String.init)
    #expect(blocks.contains { $0.contains("event: plan") && $0.contains("(switch a)") })
    #expect(blocks.last?.contains("event: end\ndata: {\"state\":\"answered\"}") == true)
    // Who has seen the first events gets the others.
    let rest = try client.send("GET", place, headers: ["Last-Event-ID": "1"])
    #expect(!rest.body.contains("id: 1\n"))
    #expect(rest.body.contains("event: end"))
  }

  @Test func jobIsCancelled() throws {
    let job = try client.send("POST", "/v1/jobs", json: ServiceFixture.endlessJob)
    let place = try #require(job.headers["location"])
    #expect(try client.send("DELETE", place).status == 202)
    _ = try client.send("GET", "\(place)/events")
    #expect(try client.send("GET", place).json["state"] == "cancelled")
    #expect(try client.send("DELETE", place).status == 409)
  }

  /// A task that explodes ends at its limits; those beside it do not notice.
  @Test func explosionHarmsNobody() throws {
    let bomb = ServiceFixture.bomb
    let job = try client.send(
      "POST", "/v1/jobs",
      json: [
        "kind": "plan", "domain": .string(bomb.domain), "problem": .string(bomb.problem),
        "time_limit": 3, "memory_limit": 256,
      ])
    let small = try client.send("POST", "/v1/jobs?wait=300", json: plan())
    #expect(small.json["state"] == "answered")
    let place = try #require(job.headers["location"])
    _ = try client.send("GET", "\(place)/events")
    let ended = try client.send("GET", place).json
    #expect(ended["state"] == "failed")
    #expect(ended["message"]?.stringValue?.hasSuffix("limit was reached") == true)
    #expect(ended["peak_memory_bytes"]?.integerValue ?? .max < 600 << 20)
  }

  @Test func fullQueueAsksToComeAgain() throws {
    let folder = try TemporaryFolder()
    let server = try ServerProcess(
      database: folder.path(of: "db"), arguments: ["--workers", "1", "--queue", "1"])
    let client = HTTPClient(port: server.port)
    var statuses: [Int] = []
    for _ in 0..<3 {
      let reply = try client.send("POST", "/v1/jobs", json: ServiceFixture.endlessJob)
      statuses.append(reply.status)
      if reply.status == 429 {
        #expect(reply.headers["retry-after"].flatMap { Int($0) } ?? 0 >= 1)
        #expect(reply.json["error"]?["code"] == "busy")
      }
    }
    #expect(statuses == [202, 202, 429])
  }

  @Test func modelIsLearnedFromAStoredTrace() throws {
    let skeleton = """
      (define (domain lamps) (:predicates (on ?l) (lamp ?l)) (:action switch :parameters (?l)))
      """
    let domain = try client.send("POST", "/v1/domains", json: ["text": .string(skeleton)])
    let place = try #require(domain.headers["location"])
    let line = """
      {"objects":{"a":"object","b":"object"},"before":["(lamp a)"],"action":"(switch a)",\
      "after":["(lamp a)","(on a)"]}

      """
    let trace = try client.send(
      "POST", "\(place)/traces?name=first", body: Array(line.utf8),
      type: "application/octet-stream")
    #expect(trace.status == 201)
    #expect(trace.json["transitions"] == 1)
    let id = try #require(trace.json["id"])
    let content = try client.send("GET", "/v1/traces/\(id.stringValue ?? "")/content")
    #expect(content.body == line)

    let job = try client.send(
      "POST", "/v1/jobs?wait=300",
      json: ["kind": "learn", "domain_id": domain.json["id"] ?? .null, "trace_ids": [id]])
    #expect(job.json["state"] == "answered", "\(job.body)")
    let models = try client.send("GET", "/v1/models")
    let model = try #require(
      models.json["models"]?.arrayValue?.first { $0["job_id"] == job.json["id"] })
    #expect(model["trace_ids"] == [id])
    let text = try client.send("GET", "/v1/models/\(model["id"]?.stringValue ?? "")/text")
    #expect(text.body.contains("(:action switch"))
    #expect(try client.send("DELETE", "/v1/traces/\(id.stringValue ?? "")").status == 409)
  }

  @Test func damagedTraceIsNamed() throws {
    let domain = try client.send(
      "POST", "/v1/domains", json: ["text": .string(ServiceFixture.domain)])
    let place = try #require(domain.headers["location"])
    let reply = try client.send(
      "POST", "\(place)/traces?name=bad", body: Array("{\"before\":[".utf8),
      type: "application/octet-stream")
    #expect(reply.status == 400)
    #expect(reply.json["error"]?["message"]?.stringValue?.hasPrefix("bad:1:") == true)
  }
}
