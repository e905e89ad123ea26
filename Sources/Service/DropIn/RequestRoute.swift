import HTTPTypes
import Hummingbird
import JSON
import Store
import Workers

/// `POST /request`: VS Code's asynchronous service.
///
/// With `?async=false`, which is what the extension asks for, the response has the plans. Otherwise
/// it comes at once, and `GET /request/ID` tells how the search is getting on; `DELETE` ends it.
struct RequestRoute {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let (context, queue) = (context, context.queue)
    router.post("/request") { request, _ in
      let json = try await DropInRequest.json(request, context)
      let (domain, problem) = try DropInRequest.task([
        "domain": json["domain"]?["content"] ?? json["domain"] ?? .null,
        "problem": json["problem"]?["content"] ?? json["problem"] ?? .null,
      ])
      let configuration = json["configuration"]
      let limits = DropInRequest.limits(
        seconds: configuration?["timeout"]?.numberValue, context.options)
      let wish = configuration?["configuration"]?.stringValue
      let order = WorkOrder.plan(
        domain: domain, problem: problem, options: DropInRequest.options(configuration: wish),
        limits: limits)
      let format = configuration?["planFormat"]?.stringValue
      guard request.query("async") == "true" else {
        let end = try await queue.answer(.order(order))
        return Response.json(Self.json(PlanAnswer(end), format: format))
      }
      let stored: JSONValue = [
        "kind": "plan", "domain": .string(domain), "problem": .string(problem),
        "configuration": .string(DropInRequest.options(configuration: wish).configuration),
        "time_limit": .number(limits.time),
      ]
      let job = try await queue.submit(
        JobRequest(stored, options: context.options), isStored: true)
      var response = Response.json(
        .object([("id", .string(job.id))] + Self.pending("INITIATING")), status: .created)
      response.headers[.location] = "/request/\(job.id)"
      return response
    }
    router.get("/request/{id}") { request, place in
      let answer = try await StoredPlanAnswer.find(place.identifier(), context)
      switch answer {
      case .pending(let isRunning):
        return Response.json(
          .object(Self.pending(isRunning ? "SEARCHING_INITIAL_PLAN" : "INITIATING")))
      case .ended(let answer):
        return Response.json(Self.json(answer, format: request.query("planFormat")))
      }
    }
    router.delete("/request/{id}") { _, place in
      let id = try place.identifier()
      _ = try await context.store.job(id)
      _ = await queue.cancel(id)
      return Response(status: .noContent)
    }
  }

  private static func pending(_ status: String) -> [(key: String, value: JSONValue)] {
    [("status", ["status": .string(status)]), ("plans", []), ("output", "")]
  }

  private static func json(_ answer: PlanAnswer, format: String?) -> JSONValue {
    if answer.isFailure, !answer.isOutOfTime {
      return [
        "status": ["status": "FAILED", "error": ["message": .string(answer.outcome)]],
        "plans": [], "output": .string(answer.outcome),
      ]
    }
    var status: JSONValue = ["status": "STOPPED"]
    if answer.isOutOfTime { status = ["status": "STOPPED", "reason": "TIMEOUT"] }
    return [
      "status": status, "plans": .array(plans(answer, format: format)),
      "output": .string(answer.outcome),
    ]
  }

  private static func plans(_ answer: PlanAnswer, format: String?) -> [JSONValue] {
    guard let steps = answer.steps else { return [] }
    let isText = format?.lowercased() == "tasks"
    let content =
      isText ? answer.text : JSONValue.array(steps.map { ["name": .string($0)] }).text
    return [
      [
        "makespan": .integer(steps.count), "metricValue": .number(answer.cost),
        "searchPerformanceInfo": [
          "statesEvaluated": .integer(answer.evaluated),
          "timeElapsed": .string(String(Int(answer.seconds * 1000))),
        ],
        "timeUnit": "SECOND", "format": isText ? "tasks" : "JSON", "content": .string(content),
      ]
    ]
  }
}

/// A planning job that was accepted before, as the services of others tell it.
enum StoredPlanAnswer {
  case pending(isRunning: Bool)
  case ended(PlanAnswer)

  /// - Throws: `StoreError.isMissing` if there is no job of the identifier.
  static func find(_ id: String, _ context: RouteContext) async throws -> StoredPlanAnswer {
    let stored = try await context.store.job(id)
    if stored.state == .accepted {
      return .pending(isRunning: await context.queue.job(id)?.phase == .running)
    }
    let json = stored.answer.flatMap { try? JSONReader.read($0) } ?? .null
    let status = json["exit_status"]?.integerValue
    let answer = WorkAnswer(
      ending: status == 23 || status == 21 ? .outOfTime : .answered, status: status, json: json,
      message: stored.message ?? "")
    return .ended(
      PlanAnswer(answer, message: stored.message, isFailure: stored.state != .answered))
  }
}
