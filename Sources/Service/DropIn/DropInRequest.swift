import Hummingbird
import JSON
import Workers

/// Reading the requests of clients that were written for other services.
enum DropInRequest {
  /// The body as JSON, whatever its type is said to be.
  ///
  /// VS Code's client counts UTF-16 units where it should count bytes, so a body with other letters
  /// than ASCII's may end too early: such a body is completed.
  static func json(_ request: Request, _ context: RouteContext) async throws -> JSONValue {
    let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased() ?? ""
    guard type.hasSuffix("json") else {
      throw APIError(
        .unsupportedMediaType, "unsupported_media_type", "expected content of type application/json"
      )
    }
    let bytes = try await request.bytes(limit: context.options.bodyLimit)
    do throws(JSONError) {
      return try JSONReader.read(bytes)
    } catch {
      for text in TruncatedJSON.completions(bytes) {
        if let value = try? JSONReader.read(text) { return TruncatedJSON.closingParentheses(value) }
      }
      throw APIError.invalid("the body is not JSON: \(error)")
    }
  }

  /// Whether the client may send more than it says, so that the connection cannot be used again.
  ///
  /// VS Code's client sends the whole body whatever length it has stated: what is left over would be taken for
  /// the beginning of the next request.
  static func mayOverrun(_ request: Request) -> Bool {
    let path = request.uri.path
    return request.method == .post
      && (["/solve", "/request", "/parser", "/validator"].contains(path)
        || path.hasPrefix("/package/"))
  }

  /// The texts of domain and problem.
  ///
  /// - Throws: `APIError` if one is missing or empty: clients send empty texts to see whether there
  ///   is a service, and expect a refusal.
  static func task(_ json: JSONValue) throws -> (domain: String, problem: String) {
    let domain = json["domain"]?.stringValue ?? ""
    let problem = json["problem"]?.stringValue ?? ""
    if domain.isEmpty { throw APIError.invalid("the field 'domain' is missing or empty") }
    if problem.isEmpty { throw APIError.invalid("the field 'problem' is missing or empty") }
    return (domain, problem)
  }

  /// The limits: the standard ones, with a time that the client asks for as far as it is allowed.
  static func limits(seconds: Double?, _ options: ServiceOptions) -> WorkLimits {
    var limits = options.limits.standard
    if let seconds, seconds > 0 { limits.time = min(max(seconds, 0.05), options.limits.most.time) }
    return limits
  }

  /// The configuration of a name; the usual one if there is none of the name.
  static func options(configuration: String?) -> WorkOrder.PlanOptions {
    var options = WorkOrder.PlanOptions()
    if let configuration, WorkOrder.configurations.contains(configuration) {
      options.configuration = configuration
    }
    return options
  }
}
