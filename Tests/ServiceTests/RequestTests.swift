import JSON
import TestSupport
import Testing

/// Requests that are wrong, and who may send any.
@Suite struct RequestTests {
  let client: HTTPClient

  init() throws {
    client = try ServiceFixture.client()
  }

  @Test func serviceSaysHowItIs() throws {
    #expect(try client.send("GET", "/health").json["status"] == "ok")
    #expect(try client.send("GET", "/ready").json["status"] == "ready")
    let metrics = try client.send("GET", "/metrics")
    #expect(metrics.headers["content-type"]?.hasPrefix("text/plain; version=0.0.4") == true)
    #expect(metrics.body.contains("# TYPE praxis_jobs_waiting gauge"))
  }

  @Test func descriptionOfTheAPINamesWhatThereIs() throws {
    let document = try client.send("GET", "/openapi.json").json
    #expect(document["openapi"] == "3.1.0")
    let paths = document["paths"]?.members ?? []
    #expect(paths.count > 25)
    for path in paths {
      // Every operation that is described is there: it answers something else than "no such thing
      // at this address" when it gets an identifier that does not exist.
      for operation in path.value.members ?? [] where path.key != "/v1/jobs/{id}/events" {
        let address = path.key.replacing("{id}", with: "none")
          .replacing("{package}", with: "none").replacing("{service}", with: "none")
        let reply = try client.send(operation.key.uppercased(), address, json: [:])
        #expect(
          reply.json["error"]?["message"] != "not found",
          "\(operation.key) \(path.key): \(reply.status)")
        #expect(reply.status < 500)
      }
    }
  }

  @Test(
    arguments: [
      ("/v1/jobs", "{", 400, "the body is not JSON"),
      ("/v1/jobs", "[]", 400, "the field 'kind': expected plan or learn"),
      (
        "/v1/jobs", "{\"kind\":\"fly\"}", 400, "the field 'kind': expected plan or learn, found fly"
      ),
      ("/v1/jobs", "{\"kind\":\"plan\"}", 400, "expected either 'problem' or 'problem_id'"),
      ("/v1/jobs", "{\"kind\":\"plan\",\"x\":1}", 400, "there is no field 'x'"),
      ("/v1/jobs", "{\"kind\":\"plan\",\"problem_id\":\"none\"}", 404, "there is no problem none"),
      (
        "/v1/jobs", "{\"kind\":\"plan\",\"problem_id\":7}", 400,
        "the field 'problem_id': expected a"
      ),
      (
        "/v1/jobs", "{\"kind\":\"plan\",\"problem_id\":\"x\",\"time_limit\":0}", 400,
        "the field 'time_limit': expected a number above 0, found 0"
      ),
      (
        "/v1/jobs", "{\"kind\":\"plan\",\"problem_id\":\"x\",\"time_limit\":1e9}", 400,
        "time_limit: this service allows 3600.0 seconds at most"
      ),
      (
        "/v1/jobs", "{\"kind\":\"learn\",\"skeleton\":\"x\"}", 400,
        "expected 'traces' or 'trace_ids'"
      ),
      ("/v1/domains", "{\"text\":\"(define\"}", 400, "domain:1:"),
      ("/v1/domains", "{\"text\":\"a\\u0000\"}", 400, "the text holds a zero byte"),
      ("/v1/domains/none/problems", "{\"text\":\"\"}", 404, "there is no domain none"),
      ("/v1/domains/';DROP TABLE domain;--/problems", "{}", 400, nil),
      ("/v1/domains/..%2f..%2fetc%2fpasswd/problems", "{\"text\":\"\"}", 404, "there is no domain"),
      ("/v1/jobs?wait=x", "{}", 400, "wait: expected a number"),
      ("/v1/nothing", "{}", 404, "not found"),
    ] as [(String, String, Int, String?)])
  func wrongRequestsAreExplained(path: String, body: String, status: Int, message: String?) throws {
    let reply = try HTTPClient(port: client.port).send(
      "POST", path.replacing(" ", with: "%20"), body: Array(body.utf8))
    if let message {
      #expect(reply.status == status)
      #expect(
        reply.json["error"]?["message"]?.stringValue?.hasPrefix(message) == true, "\(reply.body)")
    } else {
      #expect(400...499 ~= reply.status)
    }
  }

  @Test(arguments: [
    "/v1/domains/%00", "/v1/domains/a/../../x", "//", "/v1/domains?limit=0",
    "/v1/jobs?state=odd", "/v1/plans?after=%27%3B--", "/v1/domains?limit=99999999999999999999",
  ])
  func oddAddressesAreNoMistakeOfTheService(path: String) throws {
    let reply = try client.send("GET", path)
    #expect(200...499 ~= reply.status)
  }

  @Test func methodsThatAnAddressHasAreNamed() throws {
    let reply = try client.send("PUT", "/v1/domains/x")
    #expect(reply.status == 405)
    #expect(reply.headers["allow"] == "GET, DELETE")
  }

  @Test func bodiesOfOtherTypesAreRefused() throws {
    let reply = try client.send("POST", "/v1/jobs", body: Array("{}".utf8), type: "text/plain")
    #expect(reply.status == 415)
  }

  @Test func largeBodiesAreRefusedBeforeTheyCome() throws {
    let folder = try TemporaryFolder()
    let server = try ServerProcess(
      database: folder.path(of: "db"), arguments: ["--body-limit", "1", "--upload-limit", "1"])
    let client = HTTPClient(port: server.port)
    let large = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
    let reply = try client.send("POST", "/v1/jobs", body: large)
    #expect(reply.status == 413)
    #expect(reply.json["error"]?["code"] == "too_large")
    // One that does not say how large it is.
    let chunk = "80001\r\n" + String(repeating: " ", count: 0x80001) + "\r\n"
    let chunked = try HTTPClient.reply(
      to: Array(
        ("POST /v1/jobs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n\(chunk)\(chunk)\(chunk)0\r\n\r\n").utf8),
      port: server.port)
    #expect(chunked.status == 413)
    #expect(try client.send("GET", "/health").status == 200)
  }

  @Test(arguments: ["praxis.example.com", "127.evil.com", "localhost.evil.com:80", ""])
  func otherHostsAreRefusedWithoutAToken(host: String) throws {
    let reply = try client.send("GET", "/v1/domains", headers: ["Host": host])
    #expect(reply.status == 421 || host.isEmpty && reply.status == 400)
  }

  @Test func pagesOfOthersAreRefused() throws {
    let text = Array(ServiceFixture.domain.utf8)
    for (origin, status) in [
      ("https://evil.example.com", 403), ("null", 403), ("http://localhost:3000", 201),
    ] {
      let reply = try client.send(
        "POST", "/v1/domains", body: text, type: "text/plain", headers: ["Origin": origin])
      #expect(reply.status == status)
    }
  }

  @Test func tokenIsAskedFor() throws {
    let folder = try TemporaryFolder()
    let token = "0123456789abcdef-secret"
    let server = try ServerProcess(
      database: folder.path(of: "db"), arguments: ["--host", "0.0.0.0"],
      environment: ["PRAXIS_TOKEN=\(token)"])
    let client = HTTPClient(port: server.port)
    #expect(try client.send("GET", "/health").status == 200)
    #expect(try client.send("GET", "/v1/domains").status == 401)
    for wrong in [
      "Bearer x", "Bearer \(token)x", "Basic \(token)", "Bearer", "Bearer \(token.dropLast())",
    ] {
      let reply = try client.send("GET", "/v1/domains", headers: ["Authorization": wrong])
      #expect(reply.status == 401)
      #expect(reply.headers["www-authenticate"] == "Bearer")
    }
    let headers = ["Authorization": "Bearer \(token)", "Host": "praxis.example.com"]
    #expect(try client.send("GET", "/v1/domains", headers: headers).status == 200)
  }

  @Test func serviceDoesNotListenForAllWithoutAToken() throws {
    let folder = try TemporaryFolder()
    let run = try ServerProcess.run(
      ["--host", "0.0.0.0", "--port", "0", "--database", folder.path(of: "db")])
    #expect(run.status == 33)
    #expect(run.errors.contains("0.0.0.0 can be reached from other machines: a token is needed"))
  }

  /// A body that is refused while it is being sent: the answer comes, then the connection ends.
  @Test(arguments: [false, true], ["keep-alive", "close"])
  func refusedBodiesAreAnsweredAndEnded(isChunked: Bool, connection: String) throws {
    let client = try ServiceFixture.client()
    var head = "POST /v1/domains HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    head += "Connection: \(connection)\r\n"
    var body = [UInt8](repeating: UInt8(ascii: "x"), count: 20 << 20)
    if isChunked {
      head += "Transfer-Encoding: chunked\r\n\r\n" + String(body.count, radix: 16) + "\r\n"
      body += Array("\r\n0\r\n\r\n".utf8)
    } else {
      head += "Content-Length: \(body.count)\r\n\r\n"
    }
    let reply = try HTTPClient.reply(to: Array(head.utf8) + body, port: client.port)
    #expect(reply.status == 413)
    #expect(reply.json["error"]?["code"] == "too_large")
    // The service ends the connection itself, and does not wait until it counts as idle.
    #expect(reply.headers["connection"] == "close")
  }
}
