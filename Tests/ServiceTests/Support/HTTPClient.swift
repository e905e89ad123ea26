import Glibc
import JSON
import TestSupport

/// A response as it came.
struct HTTPReply {
  var status: Int
  /// Header fields by their names in lower case.
  var headers: [String: String]
  var body: String

  /// The body as JSON; null if it is none.
  var json: JSONValue { (try? JSONReader.read(body)) ?? .null }
}

/// Sends one request a connection: what tests need, and no library that would be tested too.
struct HTTPClient {
  let port: Int
  var headers: [String: String] = [:]

  /// Sends a request and waits for the whole response.
  ///
  /// - Throws: `ServerTrouble` if nothing comes for five minutes.
  func send(
    _ method: String, _ path: String, json: JSONValue? = nil, body: [UInt8]? = nil,
    type: String = "application/json", headers extra: [String: String] = [:]
  ) throws -> HTTPReply {
    let content = json.map { Array($0.text.utf8) } ?? body
    let request = request(method, path, content, type: type, headers: extra)
    return try Self.reply(to: request, port: port)
  }

  /// Asks for events and leaves the connection open.
  func events(_ path: String, headers: [String: String] = [:]) throws -> HTTPConnection {
    let connection = try HTTPConnection(port: port)
    connection.send(request("GET", path, nil, headers: headers))
    return connection
  }

  private func request(
    _ method: String, _ path: String, _ content: [UInt8]?, type: String = "",
    headers extra: [String: String]
  ) -> [UInt8] {
    var fields = ["Host": "localhost:\(port)", "Connection": "close"]
    if let content {
      fields["Content-Type"] = type
      fields["Content-Length"] = String(content.count)
    }
    fields.merge(headers) { $1 }
    fields.merge(extra) { $1 }
    var request = "\(method) \(path) HTTP/1.1\r\n"
    for (name, value) in fields where !value.isEmpty { request += "\(name): \(value)\r\n" }
    return Array((request + "\r\n").utf8) + (content ?? [])
  }

  /// Sends bytes as they are.
  static func reply(to request: [UInt8], port: Int) throws -> HTTPReply {
    let connection = try HTTPConnection(port: port)
    connection.send(request)
    var bytes: [UInt8] = []
    while let more = try connection.receive() { bytes += more }
    return try parse(bytes)
  }

  private static func parse(_ bytes: [UInt8]) throws -> HTTPReply {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      throw ServerTrouble(description: "no response: \(String(decoding: bytes, as: UTF8.self))")
    }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
    }
    var body = Array(bytes[end.upperBound...])
    if headers["transfer-encoding"] == "chunked" { body = unchunked(body) }
    return HTTPReply(
      status: status, headers: headers, body: String(decoding: body, as: UTF8.self))
  }

  private static func unchunked(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var body: [UInt8] = []
    while let end = rest.firstRange(of: Array("\r\n".utf8)) {
      let size = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
      guard let count = Int(size, radix: 16), count > 0 else { break }
      body += rest[end.upperBound...].prefix(count)
      rest = rest[end.upperBound...].dropFirst(count + 2)
    }
    return body
  }
}
