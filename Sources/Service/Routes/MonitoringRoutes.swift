import Hummingbird
import JSON
import Store

/// Whether the service lives, is ready, and how it is doing.
struct MonitoringRoutes {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let (store, queue, metrics) = (context.store, context.queue, context.metrics)
    let version = context.options.version
    let health = JSONValue.object([("status", "ok"), ("version", .string(version))])
    router.get("/health") { _, _ in Response.json(health) }
    router.get("/ready") { _, _ in
      guard await store.isReady() else {
        return Response.json(["status": "database does not answer"], status: .serviceUnavailable)
      }
      return Response.json(["status": "ready"])
    }
    router.get("/metrics") { _, _ in
      let load = await queue.load
      return Response.text(
        metrics.text(waiting: load.waiting, running: load.running),
        type: "text/plain; version=0.0.4; charset=utf-8")
    }
    let document = OpenAPIDocument.text(version: version)
    router.get("/openapi.json") { _, _ in
      Response.text(document, type: "application/json")
    }
  }
}
