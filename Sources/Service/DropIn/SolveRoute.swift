import Hummingbird
import JSON
import Workers

/// `POST /solve`: what solver.planning.domains offered, and VS Code's synchronous service.
///
/// The address may carry `config=NAME` and `time_limit=SECONDS`.
struct SolveRoute {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let context = context
    router.post("/solve") { request, _ in
      let (domain, problem) = try DropInRequest.task(
        try await DropInRequest.json(request, context))
      let order = WorkOrder.plan(
        domain: domain, problem: problem,
        options: DropInRequest.options(configuration: request.query("config")),
        limits: DropInRequest.limits(
          seconds: request.query("time_limit").flatMap(Double.init), context.options))
      let end = try await context.queue.answer(.order(order))
      return Response.json(Self.json(PlanAnswer(end)))
    }
  }

  private static func json(_ answer: PlanAnswer) -> JSONValue {
    guard let steps = answer.steps else {
      return [
        "status": "error",
        "result": [
          "error": .string(answer.outcome), "output": .string(answer.outcome),
          "parse_status": answer.isFailure ? "err" : "ok",
        ],
      ]
    }
    return [
      "status": "ok",
      "result": [
        "output": .string(answer.outcome), "parse_status": "ok", "type": "full",
        "length": .integer(steps.count), "cost": .number(answer.cost),
        "plan": .array(steps.map { ["name": .string($0)] }),
        "stdout": .string(answer.text), "stderr": "",
      ],
    ]
  }
}
