import HTTPTypes
import Hummingbird
import Logging

/// Around every request: errors become responses, and what happened is logged and counted.
struct RequestMiddleware: RouterMiddleware {
  typealias Context = BasicRequestContext

  let metrics: Metrics

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      if let known = APIError(error) {
        // The router knows no other reason.
        let isElsewhere = (error as? HTTPError)?.status == .notFound
        response = (isElsewhere ? Self.wrongMethod(request) ?? known : known).response
      } else {
        context.logger.error("request failed", metadata: ["error": "\(error)"])
        response =
          APIError(.internalServerError, "internal", "an internal error; see the log")
          .response
      }
    }
    if DropInRequest.mayOverrun(request) { response.headers[.connection] = "close" }
    let elapsed = start.duration(to: .now) / .seconds(1)
    // Addresses that do not exist must not become labels: there is no end of them.
    let route = context.endpointPath ?? "none"
    metrics.countRequest(
      method: Self.known.contains(request.method) ? request.method.rawValue : "other",
      route: route, status: response.status.code, seconds: elapsed)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "path": "\(request.uri.path)",
        "status": "\(response.status.code)", "seconds": "\(elapsed)",
      ])
    return response
  }

  /// The error for an address that there is, but not with this method; nil for other addresses.
  private static func wrongMethod(_ request: Request) -> APIError? {
    let methods = OpenAPIOperation.methods(at: request.uri.path)
    guard !methods.isEmpty else { return nil }
    let allowed = methods.joined(separator: ", ")
    return APIError(
      .methodNotAllowed, "method_not_allowed", "this address has \(allowed) only",
      headers: [.allow: allowed])
  }

  private static let known: Set<HTTPRequest.Method> = [
    .get, .post, .delete, .put, .head, .patch, .options,
  ]
}
