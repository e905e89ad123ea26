import HTTPTypes
import Hummingbird
import JSON
import PDDL
import Store

/// Domains and problems: stored as they are sent, after they have been read and checked.
struct DomainRoutes {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let (context, store) = (context, context.store)
    router.post("/v1/domains") { request, _ in
      let text = try await Self.text(of: request, context)
      let domain = try await BlockingWork.run {
        try DomainChecker.readAndCheck(SourceText(text, name: "domain")).get()
      }
      let stored = try await store.addDomain(name: domain.name, text: text)
      return Self.created(Self.json(stored, withText: false), at: "/v1/domains/\(stored.id)")
    }
    router.get("/v1/domains") { request, _ in
      let (limit, after) = try request.pagePosition()
      return RouteContext.page(try await store.domains(limit: limit, after: after), "domains") {
        Self.json($0, withText: false)
      }
    }
    router.get("/v1/domains/{id}") { _, place in
      let id = try place.identifier()
      return try await context.cache.response(id) {
        Self.json(try await store.domain(id), withText: true)
      }
    }
    router.get("/v1/domains/{id}/text") { _, context in
      Response.text(try await store.domain(context.identifier()).text)
    }
    router.delete("/v1/domains/{id}") { _, place in
      let id = try place.identifier()
      try await store.removeDomain(id)
      context.cache.remove(id)
      return Response(status: .noContent)
    }
    addProblems(to: router)
  }

  private func addProblems(to router: Router<BasicRequestContext>) {
    let (context, store) = (context, context.store)
    router.post("/v1/domains/{id}/problems") { request, place in
      let domain = try await store.domain(place.identifier())
      let text = try await Self.text(of: request, context)
      let task = try await BlockingWork.run {
        try PDDLTask(
          domain: SourceText(domain.text, name: "domain"),
          problem: SourceText(text, name: "problem"))
      }
      let stored = try await store.addProblem(
        domain: domain.id, name: task.problem.name, text: text)
      return Self.created(Self.json(stored, withText: false), at: "/v1/problems/\(stored.id)")
    }
    router.get("/v1/domains/{id}/problems") { request, place in
      let (limit, after) = try request.pagePosition()
      let page = try await store.problems(
        domain: place.identifier(), limit: limit, after: after)
      return RouteContext.page(page, "problems") { Self.json($0, withText: false) }
    }
    router.get("/v1/problems/{id}") { _, place in
      let id = try place.identifier()
      return try await context.cache.response(id) {
        Self.json(try await store.problem(id), withText: true)
      }
    }
    router.get("/v1/problems/{id}/text") { _, place in
      Response.text(try await store.problem(place.identifier()).text)
    }
    router.delete("/v1/problems/{id}") { _, place in
      let id = try place.identifier()
      try await store.removeProblem(id)
      context.cache.remove(id)
      return Response(status: .noContent)
    }
  }

  /// The PDDL text of a request: its body, or the member `text` of its body where that is JSON.
  private static func text(of request: Request, _ context: RouteContext) async throws -> String {
    let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased() ?? ""
    let text: String
    switch type {
    case "application/json":
      let fields = try Fields(try await context.json(request), known: ["text"])
      text = try fields.requiredText("text")
    case "text/plain":
      let bytes = try await request.bytes(limit: context.options.bodyLimit)
      guard let decoded = String(validating: bytes, as: UTF8.self) else {
        throw APIError.invalid("the text is not UTF-8")
      }
      text = decoded
    default:
      throw APIError(
        .unsupportedMediaType, "unsupported_media_type",
        "expected content of type application/json or text/plain, found '\(type)'")
    }
    guard !text.utf8.contains(0) else { throw APIError.invalid("the text holds a zero byte") }
    return text
  }

  static func created(_ value: JSONValue, at location: String) -> Response {
    var response = Response.json(value, status: .created)
    response.headers[.location] = location
    return response
  }

  private static func json(_ domain: StoredDomain, withText: Bool) -> JSONValue {
    .object(
      [
        ("id", .string(domain.id)), ("name", .string(domain.name)),
        ("created", .number(domain.created)),
      ] + (withText ? [("text", .string(domain.text))] : []))
  }

  private static func json(_ problem: StoredProblem, withText: Bool) -> JSONValue {
    .object(
      [
        ("id", .string(problem.id)), ("domain_id", .string(problem.domain)),
        ("name", .string(problem.name)), ("created", .number(problem.created)),
      ] + (withText ? [("text", .string(problem.text))] : []))
  }
}
