import HTTPTypes
import Hummingbird
import JSON
import Store
import Workers

/// Long work: accepted at once, watched by server-sent events, cancelled, and stored.
struct JobRoutes {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let (context, store, queue) = (context, context.store, context.queue)
    router.post("/v1/jobs") { request, _ in
      let wait = try request.queryNumber("wait", in: 0...3600) ?? 0
      let json = try await context.json(request)
      let job = try await queue.submit(
        JobRequest(json, options: context.options), isStored: true)
      if wait > 0 { await Self.wait(for: job, seconds: wait) }
      var response = Response.json(
        Self.json(job), status: job.phase.isEnd ? .ok : .accepted)
      response.headers[.location] = "/v1/jobs/\(job.id)"
      return response
    }
    router.get("/v1/jobs") { request, _ in
      let (limit, after) = try request.pagePosition()
      var state: StoredJob.State?
      if let word = request.query("state") {
        guard let known = StoredJob.State(rawValue: word) else {
          let words = StoredJob.State.allCases.map(\.rawValue).joined(separator: ", ")
          throw APIError.invalid("state: expected one of \(words)")
        }
        state = known
      }
      let page = try await store.jobs(state: state, limit: limit, after: after)
      var elements: [JSONValue] = []
      for stored in page.elements {
        elements.append(Self.json(stored, phase: await queue.job(stored.id)?.phase, isWhole: false))
      }
      return Response.json(["jobs": .array(elements), "next": .string(page.next)])
    }
    router.get("/v1/jobs/{id}") { _, place in
      let id = try place.identifier()
      let stored = try await store.job(id)
      return Response.json(Self.json(stored, phase: await queue.job(id)?.phase, isWhole: true))
    }
    router.delete("/v1/jobs/{id}") { _, place in
      let id = try place.identifier()
      let stored = try await store.job(id)
      guard stored.state == .accepted, await queue.cancel(id) else {
        throw APIError(.conflict, "ended", "job \(id) has ended")
      }
      return Response.json(["id": .string(id), "cancelling": true], status: .accepted)
    }
    router.get("/v1/jobs/{id}/events") { request, place in
      let id = try place.identifier()
      let last = request.headers[HTTPField.Name.lastSeenEvent].flatMap { Int($0) } ?? 0
      if let job = await queue.job(id) { return EventStream.response(job.events(after: last)) }
      // Ended long ago: only the end is left to tell.
      let stored = try await store.job(id)
      let state = Job.Phase(stored.state).rawValue
      return EventStream.response(
        AsyncStream { continuation in
          continuation.yield(Job.Event(number: 1, name: "end", data: ["state": .string(state)]))
          continuation.finish()
        })
    }
  }

  /// Waits until a job has ended or the time is over.
  private static func wait(for job: Job, seconds: Int) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in job.events(after: Int.max) {} }
      group.addTask { try? await Task.sleep(for: .seconds(seconds)) }
      await group.next()
      group.cancelAll()
    }
  }

  /// A job as the queue knows it.
  static func json(_ job: Job) -> JSONValue {
    let end = job.end
    return .object([
      ("id", .string(job.id)), ("kind", .string(job.request.kind)),
      ("state", .string(job.phase.rawValue)), ("created", .number(job.created)),
      ("message", .string(end?.message)), ("answer", end?.answer.json ?? .null),
      ("events", .string("/v1/jobs/\(job.id)/events")),
    ])
  }

  /// A job as it is stored; whole: with what was asked and answered.
  private static func json(_ job: StoredJob, phase: Job.Phase?, isWhole: Bool) -> JSONValue {
    // The store says whether a job has ended; the queue knows whether it is running.
    let state = job.state == .accepted ? phase ?? .waiting : Job.Phase(job.state)
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(job.id)), ("kind", .string(job.kind)), ("state", .string(state.rawValue)),
      ("created", .number(job.created)), ("finished", .number(job.finished)),
      ("attempts", .integer(job.attempts)), ("processor_seconds", .number(job.processorTime)),
      ("peak_memory_bytes", job.peakMemory.map { .integer($0) } ?? .null),
      ("message", .string(job.message)), ("events", .string("/v1/jobs/\(job.id)/events")),
    ]
    if isWhole {
      members.append(("request", value(job.request)))
      members.append(("answer", job.answer.map(value) ?? .null))
    }
    return .object(members)
  }

  private static func value(_ text: String) -> JSONValue {
    (try? JSONReader.read(text)) ?? .null
  }
}

extension HTTPField.Name {
  /// Which event a client has seen last.
  static var lastSeenEvent: HTTPField.Name {
    // The name is well-formed, so there is one.
    HTTPField.Name("Last-Event-ID") ?? .referer
  }
}
