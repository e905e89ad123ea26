import Hummingbird
import JSON
import Synchronization

/// Responses about things that never change but may be removed, such as domains: reading one again
/// asks the database nothing.
final class ResponseCache: Sendable {
  /// The most bytes of all responses.
  private static let limit = 64 << 20

  private struct State {
    var bodies: [String: ByteBuffer] = [:]
    var size = 0
    /// Counts removals: what was read before one must not be kept after it.
    var removals = 0
  }

  private let state = Mutex(State())

  /// The response about a thing.
  ///
  /// - Parameters:
  ///   - id: the identifier of the thing.
  ///   - make: reads the thing; what it throws is thrown.
  func response(
    _ id: String, make: () async throws -> JSONValue
  ) async throws -> Response {
    let (found, removals) = state.withLock { ($0.bodies[id], $0.removals) }
    if let found { return Self.response(found) }
    let body = ByteBuffer(string: try await make().text)
    state.withLock { state in
      guard state.removals == removals, state.bodies[id] == nil else { return }
      if state.size + body.readableBytes > Self.limit { (state.bodies, state.size) = ([:], 0) }
      state.bodies[id] = body
      state.size += body.readableBytes
    }
    return Self.response(body)
  }

  /// Forgets a thing that was removed.
  func remove(_ id: String) {
    state.withLock { state in
      state.removals += 1
      if let body = state.bodies.removeValue(forKey: id) { state.size -= body.readableBytes }
    }
  }

  private static func response(_ body: ByteBuffer) -> Response {
    var response = Response.json(.null)
    response.body = ResponseBody(byteBuffer: body)
    return response
  }
}
