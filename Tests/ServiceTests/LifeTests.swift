import Glibc
import JSON
import Store
import TestSupport
import Testing

/// Starting, ending, and what is left.
@Suite struct LifeTests {
  @Test func secondServiceOnOneFileIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "db")
    let server = try ServerProcess(database: path)
    let run = try ServerProcess.run(["--port", "0", "--database", path])
    #expect(run.status == 33)
    #expect(run.errors.contains("is in use by another process"))
    #expect(try HTTPClient(port: server.port).send("GET", "/ready").status == 200)
    let third = try ServerProcess.run(
      ["--port", String(server.port), "--database", folder.path(of: "other")])
    #expect(third.status == 33)
    #expect(third.errors == "error: 127.0.0.1:\(server.port) is in use by another program\n")
  }

  /// What was acknowledged is there after the process was killed, and jobs are taken up again.
  @Test func killedServiceForgetsNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "db")
    let server = try ServerProcess(database: path, arguments: ["--workers", "1"])
    let client = HTTPClient(port: server.port)
    let domain = try client.send(
      "POST", "/v1/domains", json: ["text": .string(ServiceFixture.domain)])
    let running = try client.send("POST", "/v1/jobs", json: ServiceFixture.endlessJob)
    let waiting = try client.send(
      "POST", "/v1/jobs",
      json: [
        "kind": "plan", "domain_id": domain.json["id"] ?? .null,
        "problem": .string(ServiceFixture.problem()),
      ])
    #expect([domain.status, running.status, waiting.status] == [201, 202, 202])
    #expect(server.end(with: SIGKILL) == -SIGKILL)

    let next = try ServerProcess(database: path, arguments: ["--workers", "2"])
    let second = HTTPClient(port: next.port)
    #expect(try second.send("GET", domain.headers["location"] ?? "").status == 200)
    let place = try #require(waiting.headers["location"])
    _ = try second.send("GET", "\(place)/events")
    let answered = try second.send("GET", place).json
    #expect(answered["state"] == "answered")
    #expect(answered["attempts"] == 1)
    #expect(
      try second.send("GET", running.headers["location"] ?? "").json["state"] == "running")
    next.end(with: SIGKILL)
    let store = try Store(path: path)
    #expect(try await store.integrityProblems() == [])
  }

  @Test func endingServicePutsJobsOff() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "db")
    let server = try ServerProcess(
      database: path, arguments: ["--workers", "1", "--grace", "0.2"])
    let client = HTTPClient(port: server.port)
    let job = try client.send("POST", "/v1/jobs", json: ServiceFixture.endlessJob)
    #expect(job.status == 202)
    #expect(server.end(with: SIGTERM) == 0)
    let store = try Store(path: path)
    let id = try #require(job.json["id"]?.stringValue)
    #expect(try await store.job(id).state == .accepted)
  }
}
