import HTTPTypes
import Hummingbird
import JSON
import PDDL
import Store

/// Why a request gets no result: a status, a word for programs, a sentence for people.
struct APIError: Error {
  var status: HTTPResponse.Status
  var code: String
  var message: String
  var headers: HTTPFields = [:]

  init(
    _ status: HTTPResponse.Status, _ code: String, _ message: String, headers: HTTPFields = [:]
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.headers = headers
  }

  /// The request is not what the API describes.
  static func invalid(_ message: String) -> APIError {
    APIError(.badRequest, "invalid_request", message)
  }

  /// More than the limit was sent.
  static func tooLarge(limit: Int) -> APIError {
    APIError(
      .contentTooLarge, "too_large", "the request is larger than the limit of \(limit) bytes",
      headers: [.connection: "close"])
  }

  /// No more work can be taken on for now.
  static func busy(
    _ message: String = "too many jobs are waiting; try again later", retryAfter seconds: Int
  ) -> APIError {
    APIError(
      .tooManyRequests, "busy", message, headers: [.retryAfter: String(seconds)])
  }

  /// The request does not go with the state that something is in.
  static func conflict(_ code: String, _ message: String) -> APIError {
    APIError(.conflict, code, message)
  }

  /// The service is about to end.
  static let stopping = APIError(
    .serviceUnavailable, "stopping", "the service is shutting down",
    headers: [.retryAfter: "5"])

  /// The error for whatever was thrown while a request was handled; nil if it is a mistake of
  /// Praxis.
  init?(_ error: any Error) {
    switch error {
    case let error as APIError: self = error
    case let error as StoreError: self.init(store: error)
    case let error as DiagnosticsError:
      let findings = error.diagnostics.prefix(20).map(\.description).joined(separator: "\n")
      self = .invalid(findings)
    case let error as HTTPError:
      self.init(
        error.status, Self.code(for: error.status),
        error.body ?? error.status.reasonPhrase.lowercased(), headers: error.headers)
    default: return nil
    }
  }

  private init(store error: StoreError) {
    switch error {
    case .isMissing: self.init(.notFound, "not_found", error.description)
    case .isNeeded: self.init(.conflict, "in_use", error.description)
    case .isInUse, .isOfLaterVersion, .unusable, .isDamaged:
      self.init(.internalServerError, "store", error.description)
    }
  }

  private static func code(for status: HTTPResponse.Status) -> String {
    switch status {
    case .notFound: "not_found"
    case .methodNotAllowed: "method_not_allowed"
    case .contentTooLarge: "too_large"
    default: "error"
    }
  }

  /// The response that tells it.
  var response: Response {
    var response = Response.json(
      ["error": ["code": .string(code), "message": .string(message)]], status: status)
    for field in headers { response.headers[field.name] = field.value }
    return response
  }
}
