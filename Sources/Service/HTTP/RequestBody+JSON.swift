import HTTPTypes
import Hummingbird
import JSON
import NIOCore

extension Request {
  /// The body as JSON.
  ///
  /// - Throws: `APIError` if it is too large, of another type or no JSON.
  func json(limit: Int) async throws -> JSONValue {
    let type = headers[.contentType]?.split(separator: ";").first?.lowercased() ?? ""
    // Pages of others can make a browser send forms and plain text without asking; not this.
    guard type == "application/json" else {
      throw APIError(
        .unsupportedMediaType, "unsupported_media_type",
        "expected content of type application/json, found '\(type)'")
    }
    let bytes = try await bytes(limit: limit)
    do throws(JSONError) {
      return try JSONReader.read(bytes)
    } catch {
      throw APIError.invalid("the body is not JSON: \(error)")
    }
  }

  /// The body.
  ///
  /// - Throws: `APIError` if it is too large.
  func bytes(limit: Int) async throws -> [UInt8] {
    try refuseLargeBody(limit: limit)
    var bytes: [UInt8] = []
    try await eachChunk { chunk in
      guard bytes.count + chunk.readableBytes <= limit else {
        throw APIError.tooLarge(limit: limit)
      }
      bytes += chunk.readableBytesView
    }
    return bytes
  }

  /// Hands out the body piece by piece.
  ///
  /// - Throws: what the receiver throws; `APIError` if the body ends too early or is no HTTP.
  func eachChunk(_ receive: (ByteBuffer) throws -> Void) async throws {
    var chunks = body.makeAsyncIterator()
    while true {
      let chunk: ByteBuffer?
      do {
        chunk = try await chunks.next()
      } catch is CancellationError {
        throw APIError.stopping
      } catch {
        throw APIError.invalid("the body cannot be received: \(error)")
      }
      guard let chunk else { return }
      try receive(chunk)
    }
  }

  /// Refuses a body that says itself that it is too large, before any of it is read.
  func refuseLargeBody(limit: Int) throws {
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw APIError.tooLarge(limit: limit)
    }
  }

  /// A parameter of the address.
  func query(_ name: String) -> String? {
    uri.queryParameters[Substring(name)].map(String.init)
  }

  /// A parameter of the address that is a whole number.
  ///
  /// - Throws: `APIError` if it is something else.
  func queryNumber(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = query(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw APIError.invalid(
        "\(name): expected a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
