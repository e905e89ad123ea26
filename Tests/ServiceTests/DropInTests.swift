import Glibc
import JSON
import TestSupport
import Testing

/// The requests of other services' clients, as they send them.
@Suite struct DropInTests {
  let client: HTTPClient

  init() throws {
    client = try ServiceFixture.client()
  }

  private func task(goal: String = "(on a)") -> JSONValue {
    [
      "domain": .string(ServiceFixture.domain),
      "problem": .string(ServiceFixture.problem(goal: goal)),
    ]
  }

  /// Clients send empty texts to see whether there is a service, and expect 400 or above.
  @Test(arguments: ["/solve", "/request?async=false", "/package/praxis/solve"])
  func emptyTextsAreRefused(path: String) throws {
    let reply = try client.send("POST", path, json: ["domain": "", "problem": ""])
    #expect(400...499 ~= reply.status)
    #expect(reply.headers["content-type"] == "application/json")
  }

  // MARK: VS Code, synchronous

  @Test func solveAnswersWithThePlan() throws {
    let reply = try client.send("POST", "/solve?config=optimal", json: task())
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "application/json")
    #expect(reply.json["status"] == "ok")
    #expect(reply.json["result"]?["plan"] == [["name": "(switch a)"]])
    #expect(reply.json["result"]?["output"] == "solved optimally")
  }

  @Test func solveSaysWhyThereIsNoPlan() throws {
    let reply = try client.send("POST", "/solve", json: task(goal: "(on b)"))
    #expect(reply.status == 200)
    #expect(reply.json["status"] == "error")
    #expect(reply.json["result"]?["error"]?.stringValue?.contains("unsolvable") == true)
    let bad = try client.send("POST", "/solve", json: task(goal: "(off b)"))
    #expect(bad.json["result"]?["error"]?.stringValue?.hasPrefix("problem.pddl:1:") == true)
  }

  /// The client counts UTF-16 units where bytes are meant: the end of the body is missing.
  @Test func bodyThatIsCutShortIsCompleted() throws {
    let problem = "; Käsekästchen für größere Lämpchen\n" + ServiceFixture.problem() + "\n"
    let text = JSONValue.object([
      ("domain", .string(ServiceFixture.domain)), ("problem", .string(problem)),
    ]).text
    #expect(text.utf16.count < text.utf8.count)
    let request =
      "POST /solve HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      + "Connection: close\r\nContent-Length: \(text.utf16.count)\r\n\r\n"
    let cut = Array(text.utf8).prefix(text.utf16.count)
    let reply = try HTTPClient.reply(to: Array(request.utf8) + cut, port: client.port)
    #expect(reply.json["status"] == "ok", "\(reply.body)")
    // Text in ASCII that is cut short is a mistake.
    let ascii = task().text.dropLast(3)
    #expect(try client.send("POST", "/solve", body: Array(ascii.utf8)).status == 400)
  }

  /// Node sends what the stated length leaves out all the same, and would use the connection again.
  @Test(arguments: ["/solve", "/request?async=false", "/package/praxis/solve", "/parser"])
  func connectionOfAnOverrunIsNotUsedAgain(path: String) throws {
    let problem = "; Käsekästchen\n" + ServiceFixture.problem() + "\n"
    let content: JSONValue =
      path.hasPrefix("/request")
      ? [
        "domain": ["name": "d", "content": .string(ServiceFixture.domain)],
        "problem": ["name": "p", "content": .string(problem)],
      ] : ["domain": .string(ServiceFixture.domain), "problem": .string(problem)]
    let text = content.text
    let request =
      "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      + "Connection: keep-alive\r\nContent-Length: \(text.utf16.count)\r\n\r\n\(text)"
    let reply = try HTTPClient.reply(to: Array(request.utf8), port: client.port)
    #expect(reply.status == 200, "\(reply.body)")
    #expect(reply.headers["connection"] == "close")
    // No second response, to what is left over.
    #expect(!reply.body.contains("HTTP/1.1"))
  }

  /// Wherever the end is missing, up to all that stands behind the problem's last parenthesis.
  @Test(arguments: [1, 2, 3, 5, 9, 20, 40, 54, 60, 70])
  func asynchronousBodyThatIsCutShortIsCompleted(missing: Int) throws {
    let problem =
      ServiceFixture.problem() + " ; \(String(repeating: "ä", count: 10))"
      + String(repeating: "\n", count: 5)
    let text =
      "{\"domain\":\(file(ServiceFixture.domain)),\"problem\":\(file(problem)),"
      + "\"configuration\":{\"planFormat\":\"JSON\",\"timeout\":60}}"
    let cut = Array(text.utf8.dropLast(missing))
    let reply = try client.send("POST", "/request?async=false", body: cut)
    #expect(reply.status == 200, "\(reply.body)")
    #expect(reply.json["plans"]?.arrayValue?.count == 1, "\(reply.body)")
  }

  private func file(_ content: String) -> String {
    (["name": "x", "format": "PDDL", "content": .string(content)] as JSONValue).text
  }

  // MARK: VS Code, asynchronous

  private func asyncTask(goal: String = "(on a)", format: String = "JSON") -> JSONValue {
    [
      "domain": [
        "name": "lamps", "format": "PDDL", "content": .string(ServiceFixture.domain),
      ],
      "problem": [
        "name": "two", "format": "PDDL", "content": .string(ServiceFixture.problem(goal: goal)),
      ],
      "configuration": ["planFormat": .string(format), "timeout": 30],
    ]
  }

  @Test func requestAnswersWithThePlan() throws {
    let reply = try client.send("POST", "/request?async=false", json: asyncTask())
    #expect(reply.json["status"] == ["status": "STOPPED"])
    let plan = try #require(reply.json["plans"]?.arrayValue?.first)
    #expect(plan["format"] == "JSON")
    #expect(plan["content"] == "[{\"name\":\"(switch a)\"}]")
    #expect(plan["makespan"] == 1)
    #expect(plan["metricValue"] == 1)
    #expect(plan["timeUnit"] == "SECOND")
    #expect(plan["searchPerformanceInfo"]?["timeElapsed"]?.stringValue != nil)
    let text = try client.send(
      "POST", "/request?async=false", json: asyncTask(format: "tasks"))
    #expect(
      text.json["plans"]?.arrayValue?.first?["content"] == "(switch a)\n; cost = 1\n")
  }

  @Test func requestSaysWhyThereIsNoPlan() throws {
    let impossible = try client.send(
      "POST", "/request?async=false", json: asyncTask(goal: "(on b)"))
    #expect(impossible.json["status"] == ["status": "STOPPED"])
    #expect(impossible.json["plans"] == [])
    let bad = try client.send("POST", "/request?async=false", json: asyncTask(goal: "(off b)"))
    #expect(bad.json["status"]?["status"] == "FAILED")
    #expect(
      bad.json["status"]?["error"]?["message"]?.stringValue?.hasPrefix("problem.pddl") == true)
  }

  @Test func requestIsAskedForLater() throws {
    let started = try client.send("POST", "/request?async=true", json: asyncTask())
    #expect(started.status == 201)
    #expect(started.json["status"]?["status"] == "INITIATING")
    let place = try #require(started.headers["location"])
    var reply = try client.send("GET", place)
    while reply.json["status"]?["status"] != "STOPPED" {
      usleep(50_000)
      reply = try client.send("GET", place)
      try #require(reply.status == 200)
    }
    #expect(reply.json["plans"]?.arrayValue?.count == 1)
    #expect(try client.send("DELETE", place).status == 204)
    #expect(try client.send("GET", "/request/none").status == 404)
  }

  // MARK: Planning as a service

  /// Polls as clients do, every half second at most.
  private func check(_ start: HTTPReply, adaptor: Bool = false) throws -> JSONValue {
    let place = try #require(start.json["result"]?.stringValue)
    #expect(place.hasPrefix("/check/") && place.hasSuffix("?external=True"))
    let path = String(place.prefix { $0 != "?" })
    while true {
      let reply =
        adaptor
        ? try client.send("POST", path, json: ["adaptor": "planning_editor_adaptor"])
        : try client.send("GET", place)
      try #require(reply.status == 200)
      if reply.json["status"] != "PENDING" { return reply.json }
      usleep(50_000)
    }
  }

  @Test func packagesAreListed() throws {
    let packages = try client.send("GET", "/package").json
    let solve = packages["praxis"]?["endpoint"]?["services"]?["solve"]
    #expect(packages["praxis"]?["runnable"] == true)
    #expect(
      solve?["args"]?.arrayValue?.map { $0["name"] } == ["domain", "problem", "time_limit"])
    #expect(packages.members?.map(\.key) == ["praxis", "praxis-anytime", "praxis-optimal"])
  }

  @Test(arguments: ["praxis", "praxis-anytime", "praxis-optimal"])
  func packageFindsAPlan(package: String) throws {
    let start = try client.send("POST", "/package/\(package)/solve", json: task())
    #expect(start.status == 200)
    let answer = try check(start)
    #expect(answer["status"] == "ok")
    #expect(answer["result"]?["output"]?["plan"] == "(switch a)\n; cost = 1\n")
    #expect(answer["result"]?["output_type"] == "generic")
    #expect(answer["result"]?["plan"] == [["name": "(switch a)"]])
  }

  @Test func editorGetsWhatItExpects() throws {
    let start = try client.send("POST", "/package/praxis/solve", json: task())
    let answer = try check(start, adaptor: true)
    let plan = try #require(answer["plans"]?.arrayValue?.first)
    #expect(plan["status"] == "ok")
    #expect(plan["result"]?["plan"]?.arrayValue?.first?["name"] == "(switch a)")
    #expect(plan["result"]?["length"] == 1)
  }

  @Test func packageSaysWhatIsMissing() throws {
    let reply = try client.send(
      "POST", "/package/praxis/solve", json: ["domain": .string(ServiceFixture.domain)])
    #expect(reply.json == ["Error": "Required argument, problem was not provided"])
    #expect(try client.send("POST", "/package/other/solve", json: task()).status == 404)
    #expect(try client.send("GET", "/check/none").status == 404)
    let bad = try check(client.send("POST", "/package/praxis/solve", json: task(goal: "(x)")))
    #expect(bad["status"] == "error")
    #expect(bad["result"]?["error"]?.stringValue?.hasPrefix("problem.pddl") == true)
  }

  // MARK: Parser and validator

  @Test func parserFindsMistakes() throws {
    let reply = try client.send(
      "POST", "/parser",
      json: [
        "domain": .string(ServiceFixture.domain),
        "problems": [
          .string(ServiceFixture.problem()), .string(ServiceFixture.problem(goal: "(off a)")),
        ],
      ])
    #expect(reply.status == 200)
    let findings = try #require(reply.json.arrayValue)
    #expect(findings.map { $0["location"] } == ["PROBLEM:1"])
    #expect(findings.first?["severity"] == "error")
    #expect(findings.first?["position"]?["line"] == 1)
    #expect(findings.first?["position"]?["character"]?.integerValue ?? 0 > 1)
  }

  @Test func validatorJudgesPlans() throws {
    func validate(_ plan: String) throws -> JSONValue? {
      try client.send(
        "POST", "/validator",
        json: [
          "domain": .string(ServiceFixture.domain), "problem": .string(ServiceFixture.problem()),
          "plan": .string(plan),
        ], headers: ["evaluations": "validation", "epsilon": "0.001"]
      ).json["validation"]
    }
    #expect(try validate("(switch a)") == ["problems": []])
    let failed = try validate("(switch a)\n(switch b)")
    #expect(failed?["error"]?.stringValue?.hasPrefix("Step 2 of 2") == true)
    #expect(failed?["problems"]?.arrayValue?.first?["position"]?["line"] == 2)
    let bad = try validate("(swich a)")
    #expect(bad?["problems"]?.arrayValue?.first?["location"] == "PLAN")
  }
}
