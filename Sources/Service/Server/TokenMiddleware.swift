import HTTPTypes
import Hummingbird

/// Lets in who knows the token: `Authorization: Bearer TOKEN`.
///
/// Without a token the service listens on loopback only. Then requests have to name this machine as
/// their host: else a page of others could reach the service through a name of its own.
struct TokenMiddleware: RouterMiddleware {
  typealias Context = BasicRequestContext

  let token: String?

  /// What anybody may ask for: the page asks for the token itself.
  private static func isOpen(_ path: String) -> Bool {
    path == "/health" || path == "/ready" || PageRoutes.addresses.contains(path)
      || RobotRoutes.isPlayer(path)
  }

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if Self.isOpen(request.uri.path) { return try await next(request, context) }
    guard let token else {
      guard Self.isThisMachine(request.head.authority ?? "") else {
        throw APIError(
          .misdirectedRequest, "wrong_host", "this service answers on this machine's own name only")
      }
      // Browsers say where a page comes from that makes them send something.
      if let origin = request.headers[.origin], !Self.isOfThisMachine(origin: origin) {
        throw APIError(.forbidden, "wrong_origin", "pages of others may not use this service")
      }
      return try await next(request, context)
    }
    let words = request.headers[.authorization]?.split(separator: " ", maxSplits: 1) ?? []
    guard words.count == 2, words[0].lowercased() == "bearer", Self.isEqual(words[1], token) else {
      throw APIError(
        .unauthorized, "unauthorized", "expected the header 'Authorization: Bearer TOKEN'",
        headers: [.wwwAuthenticate: "Bearer"])
    }
    return try await next(request, context)
  }

  /// Whether an origin such as `http://localhost:8080` is on this machine.
  static func isOfThisMachine(origin: String) -> Bool {
    guard let scheme = origin.firstRange(of: "://") else { return false }
    return isThisMachine(String(origin[scheme.upperBound...]))
  }

  /// Compares in a time that says nothing about where the texts differ.
  static func isEqual(_ given: some StringProtocol, _ token: String) -> Bool {
    let left = Array(given.utf8)
    let right = Array(token.utf8)
    var difference = UInt8(left.count == right.count ? 0 : 1)
    for index in right.indices {
      difference |= right[index] ^ (index < left.count ? left[index] : ~right[index])
    }
    return difference == 0
  }

  /// Whether an authority such as `localhost:8080` names this machine.
  static func isThisMachine(_ authority: String) -> Bool {
    let host: Substring
    if authority.hasPrefix("[") {
      host = authority.dropFirst().prefix { $0 != "]" }
    } else {
      host = authority.prefix { $0 != ":" }
    }
    return ["localhost", "127.0.0.1", "::1"].contains(host)
      || host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
  }
}
