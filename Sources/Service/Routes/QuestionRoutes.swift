import Hummingbird
import JSON
import Workers

/// Questions that are answered at once: is this PDDL right, is this plan valid, why not?
struct QuestionRoutes {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let context = context
    router.post("/v1/check") { request, _ in
      let fields = try Fields(
        try await context.json(request),
        known: RequestLimits.fields.union(["domain", "problems"]))
      let order = WorkOrder.check(
        domain: try fields.requiredText("domain"), problems: try fields.texts("problems"),
        limits: try RequestLimits.read(fields, context.options))
      return Response.json(try await Self.answer(order, context).json)
    }
    router.post("/v1/validate") { request, _ in
      let order = try Self.validation(try await context.json(request), context)
      return Response.json(try await Self.answer(order, context).json)
    }
    router.post("/v1/explain") { request, _ in
      let order = try Self.validation(try await context.json(request), context)
      let answer = try await Self.answer(order, context)
      return Response.json([
        "verdict": answer.json["verdict"] ?? .null,
        "explanation": .string(PlanFailure.explanation(of: answer.json)),
      ])
    }
  }

  private static func validation(_ json: JSONValue, _ context: RouteContext) throws -> WorkOrder {
    let fields = try Fields(
      json, known: RequestLimits.fields.union(["domain", "problem", "plan", "links"]))
    return .validate(
      domain: try fields.requiredText("domain"), problem: try fields.requiredText("problem"),
      plan: try fields.requiredText("plan"), listsSteps: true,
      listsLinks: try fields.flag("links") ?? false,
      limits: try RequestLimits.read(fields, context.options))
  }

  /// The answer to a question, which may be that it cannot be used.
  static func answer(
    _ order: WorkOrder, _ context: RouteContext
  ) async throws -> WorkAnswer {
    let end = try await context.queue.answer(.order(order))
    switch end.answer.ending {
    case .answered: return end.answer
    case .unusable where !end.answer.json.isNull: return end.answer
    case .unusable: throw APIError.invalid(end.message ?? "the input cannot be used")
    case .outOfTime, .outOfMemory:
      throw APIError(
        .init(code: 422, reasonPhrase: "Unprocessable Content"), "limit",
        end.message ?? "a limit was reached")
    case .cancelled: throw APIError.stopping
    case .failed:
      throw APIError(.internalServerError, "internal", end.message ?? "the command failed")
    }
  }
}
