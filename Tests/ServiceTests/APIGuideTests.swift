import JSON
import TestSupport
import Testing

/// Sends the requests of `Docs/api.md` to a service and compares the answers with those shown.
@Suite struct APIGuideTests {
  private struct Example {
    var request: String
    var status: Int
    var answer: JSONValue
  }

  /// The blocks marked `http`, each with the block marked `json` behind it.
  private static func examples() throws -> [Example] {
    var examples: [Example] = []
    for part in try ProjectFolder.read("Docs/api.md").components(between: "```http\n", and: "\n```")
    {
      let rest = part.rest
      let block = try #require(rest.components(between: "```json ", and: "\n```").first).text
      let lines = block.split(separator: "\n", maxSplits: 1)
      examples.append(
        Example(
          request: part.text, status: try #require(Int(lines[0])),
          answer: try JSONReader.read(String(lines[1]))))
    }
    return examples
  }

  @Test func requestsGetTheAnswersShown() throws {
    let folder = try TemporaryFolder()
    let server = try ServerProcess(database: folder.path(of: "db"))
    let client = HTTPClient(port: server.port)
    var identifiers: [String: String] = [:]
    func filledIn(_ text: String) -> String {
      identifiers.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
    let examples = try Self.examples()
    #expect(examples.count > 10)
    for example in examples {
      let lines = filledIn(example.request).split(separator: "\n", maxSplits: 1)
      let words = lines[0].split(separator: " ").map(String.init)
      let reply = try client.send(
        words[0], words[1], body: lines.count > 1 ? Array(lines[1].utf8) : nil)
      #expect(reply.status == example.status, "\(lines[0]): \(reply.body)")
      let expected = try JSONReader.read(filledIn(example.answer.text))
      #expect(Self.matches(reply.json, expected), "\(lines[0]): \(reply.body)")
      if let id = reply.json["id"]?.stringValue, let kind = id.split(separator: "-").first {
        identifiers[String(kind)] = id
      }
    }
  }

  /// Whether a value is the one shown, where "…" stands for anything and objects may have more.
  private static func matches(_ value: JSONValue, _ shown: JSONValue) -> Bool {
    if shown == "…" { return true }
    if let members = shown.members {
      return members.allSatisfy { member in
        value[member.key].map { matches($0, member.value) } ?? false
      }
    }
    if let elements = shown.arrayValue {
      guard let values = value.arrayValue, values.count == elements.count else { return false }
      return zip(values, elements).allSatisfy { matches($0, $1) }
    }
    return value == shown || value.numberValue != nil && value.numberValue == shown.numberValue
  }
}

extension String {
  /// The texts between two marks, each with what follows it.
  fileprivate func components(
    between start: String, and end: String
  ) -> [(text: String, rest: String)] {
    var found: [(text: String, rest: String)] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: end) else { break }
      let text = String(rest[..<closing.lowerBound])
      rest = rest[closing.upperBound...]
      found.append((text, String(rest)))
    }
    return found
  }
}
