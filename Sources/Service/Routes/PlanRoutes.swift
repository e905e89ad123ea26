import Hummingbird
import JSON
import Store

/// Plans that jobs found.
struct PlanRoutes {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let store = context.store
    router.get("/v1/plans") { request, _ in
      let (limit, after) = try request.pagePosition()
      let page = try await store.plans(
        problem: request.query("problem_id"), job: request.query("job_id"), limit: limit,
        after: after)
      return RouteContext.page(page, "plans", Self.json)
    }
    router.get("/v1/plans/{id}") { _, place in
      Response.json(Self.json(try await store.plan(place.identifier())))
    }
    router.get("/v1/plans/{id}/text") { _, place in
      Response.text(try await store.plan(place.identifier()).text)
    }
  }

  private static func json(_ plan: StoredPlan) -> JSONValue {
    [
      "id": .string(plan.id), "job_id": .string(plan.job), "domain_id": .string(plan.domain),
      "problem_id": .string(plan.problem), "steps": .integer(plan.steps),
      "cost": .number(plan.cost), "created": .number(plan.created),
      "plan": .strings(plan.text.split(separator: "\n").map(String.init)),
    ]
  }
}
