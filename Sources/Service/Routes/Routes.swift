import Hummingbird
import JSON
import Store

/// What all routes work with.
struct RouteContext: Sendable {
  let store: Store
  let queue: JobQueue
  let agents: AgentHost
  let metrics: Metrics
  let options: ServiceOptions
  /// Responses about what never changes.
  let cache = ResponseCache()

  /// The body of a request as JSON.
  func json(_ request: Request) async throws -> JSONValue {
    try await request.json(limit: options.bodyLimit)
  }

  /// A page of a list as JSON.
  static func page<Element>(
    _ page: Page<Element>, _ name: String, _ element: (Element) -> JSONValue
  ) -> Response {
    .json([
      name: .array(page.elements.map(element)), "next": .string(page.next),
    ])
  }
}

extension Request {
  /// Which part of a list is wanted.
  func pagePosition() throws -> (limit: Int, after: String?) {
    (try queryNumber("limit", in: 1...500) ?? 100, query("after"))
  }
}

extension RequestContext {
  /// A part of the path.
  func identifier(_ name: String = "id") throws -> String {
    guard let value = parameters.get(name) else {
      throw APIError(.notFound, "not_found", "there is nothing at this address")
    }
    return value
  }
}
