import HTTPTypes
import Hummingbird
import JSON
import NIOCore
import Store

/// Agents: started from programs, run, given beliefs, goals and messages, and looked at.
struct AgentRoutes {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let (context, store, host) = (context, context.store, context.agents)
    router.post("/v1/agents") { request, _ in
      let request = try await AgentsRequest(
        context.json(request), options: context.options, store)
      let stored = try await host.start(request)
      let body = Self.json(stored, await host.condition(of: stored.id), isWhole: false)
      return DomainRoutes.created(body, at: "/v1/agents/\(stored.id)")
    }
    router.get("/v1/agents") { request, _ in
      let (limit, after) = try request.pagePosition()
      let page = try await store.societies(limit: limit, after: after)
      var elements: [JSONValue] = []
      for stored in page.elements {
        elements.append(Self.json(stored, await host.condition(of: stored.id), isWhole: false))
      }
      return Response.json(["societies": .array(elements), "next": .string(page.next)])
    }
    router.get("/v1/agents/{id}") { _, place in
      try await Self.response(place.identifier(), context)
    }
    router.delete("/v1/agents/{id}") { _, place in
      try await host.remove(place.identifier())
      return Response(status: .noContent)
    }
    addRuns(to: router)
    addQuestions(to: router)
    addJournal(to: router)
  }

  private func addRuns(to router: Router<BasicRequestContext>) {
    let (context, host) = (context, context.agents)
    router.post("/v1/agents/{id}/run") { request, place in
      let id = try place.identifier()
      let wait = try request.queryNumber("wait", in: 0...3600) ?? 0
      let run = try AgentRunRequest(try await context.json(request), options: context.options)
      let society = try await host.society(id)
      try await society.run(run)
      if wait > 0 { await Self.wait(for: society, seconds: wait) }
      let isRunning = await society.condition.isRunning
      return try await Self.response(id, context, status: isRunning ? .accepted : .ok)
    }
    router.post("/v1/agents/{id}/stop") { _, place in
      let id = try place.identifier()
      try await host.society(id).stop()
      return try await Self.response(id, context)
    }
    router.post("/v1/agents/{id}/inputs") { request, place in
      let input = try AgentInput(try await context.json(request))
      let number = try await host.society(place.identifier()).take(input)
      return Response.json(["number": .integer(number)])
    }
  }

  private func addQuestions(to router: Router<BasicRequestContext>) {
    let (context, host) = (context, context.agents)
    router.post("/v1/agents/{id}/query") { request, place in
      let fields = try Fields(
        try await context.json(request), known: ["agent", "text", "limit"])
      let limit = try fields.integer("limit", in: 1...1000) ?? 100
      let answer = try await host.society(place.identifier()).ask([
        "do": "query", "agent": .string(try fields.text("agent")),
        "text": .string(try fields.requiredText("text")), "limit": .integer(limit),
      ])
      return Response.json(["answers": answer["answers"] ?? .array([])])
    }
    router.get("/v1/agents/{id}/mind") { request, place in
      let answer = try await host.society(place.identifier()).ask([
        "do": "mind", "agent": .string(request.query("agent")),
      ])
      return Response.json([
        "mind": answer["mind"] ?? .null, "agents": answer["agents"] ?? .null,
        "world": answer["world"] ?? .null,
      ])
    }
    router.post("/v1/agents/{id}/why") { request, place in
      let fields = try Fields(try await context.json(request), known: ["agent", "text"])
      let answer = try await host.society(place.identifier()).ask([
        "do": "why", "agent": .string(try fields.text("agent")),
        "text": .string(try fields.requiredText("text")),
      ])
      return Response.json(["lines": answer["lines"] ?? .array([])])
    }
  }

  private func addJournal(to router: Router<BasicRequestContext>) {
    let (store, host) = (context.store, context.agents)
    router.get("/v1/agents/{id}/journal") { request, place in
      let id = try place.identifier()
      _ = try await store.society(id)
      let limit = try request.queryNumber("limit", in: 1...500) ?? 100
      let after = try request.queryNumber("after", in: 0...Int.max) ?? 0
      let entries = try await store.journal(of: id, after: after, limit: limit)
      return Response.json(["entries": .array(entries.map(Self.json))])
    }
    router.get("/v1/agents/{id}/events") { request, place in
      let id = try place.identifier()
      let last = request.headers[HTTPField.Name.lastSeenEvent].flatMap { Int($0) } ?? 0
      let society = try await host.society(id)
      return EventStream.response(ticks: await society.ticks(), after: last) { number in
        try await store.journal(of: id, after: number, limit: 200).map { entry in
          Job.Event(number: entry.number, name: entry.kind, data: Self.json(entry))
        }
      }
    }
  }

  // MARK: Answers

  private static func wait(for society: AgentSociety, seconds: Int) async {
    let waiting = Task { await society.waitForEnd() }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await waiting.value }
      group.addTask { try? await Task.sleep(for: .seconds(seconds)) }
      await group.next()
      group.cancelAll()
    }
  }

  private static func response(
    _ id: String, _ context: RouteContext, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let stored = try await context.store.society(id)
    let condition = await context.agents.condition(of: id)
    return .json(json(stored, condition, isWhole: true), status: status)
  }

  private static func json(
    _ society: StoredSociety, _ condition: (isAwake: Bool, isRunning: Bool), isWhole: Bool
  ) -> JSONValue {
    let state =
      condition.isRunning
      ? "running" : society.message != nil ? "failed" : condition.isAwake ? "idle" : "asleep"
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(society.id)), ("name", .string(society.name)), ("state", .string(state)),
      ("agents", .strings(society.agents)), ("cycles", .integer(society.cycles)),
      ("message", .string(society.message)), ("created", .number(society.created)),
      ("events", .string("/v1/agents/\(society.id)/events")),
    ]
    if isWhole {
      members.append(("request", (try? JSONReader.read(society.request)) ?? .null))
    }
    return .object(members)
  }

  private static func json(_ entry: JournalEntry) -> JSONValue {
    let body = (try? JSONReader.read(entry.body))?.members ?? []
    return .object(
      [
        ("number", .integer(entry.number)), ("kind", .string(entry.kind)),
        ("time", .number(entry.created)),
      ] + body.map { (key: $0.key == "kind" ? "input" : $0.key, value: $0.value) })
  }
}
