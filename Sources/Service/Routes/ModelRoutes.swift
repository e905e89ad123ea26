import Hummingbird
import JSON
import Store

/// Learned domains with their lineage.
struct ModelRoutes {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let store = context.store
    router.get("/v1/models") { request, _ in
      let (limit, after) = try request.pagePosition()
      return RouteContext.page(try await store.models(limit: limit, after: after), "models") {
        Self.json($0, isWhole: false)
      }
    }
    router.get("/v1/models/{id}") { _, place in
      Response.json(Self.json(try await store.model(place.identifier()), isWhole: true))
    }
    router.get("/v1/models/{id}/text") { _, place in
      Response.text(try await store.model(place.identifier()).text)
    }
  }

  private static func json(_ model: StoredModel, isWhole: Bool) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(model.id)), ("job_id", .string(model.job)),
      ("domain_id", .string(model.skeleton)), ("algorithm", .string(model.algorithm)),
      ("bound", .string(model.bound)), ("trace_ids", .strings(model.traces)),
      ("created", .number(model.created)),
    ]
    if isWhole {
      members.append(("text", .string(model.text)))
      members.append(("evidence", (try? JSONReader.read(model.evidence)) ?? .null))
    }
    return .object(members)
  }
}
