import JSON
import Workers

/// Something that a language model can have done.
protocol Tool: Sendable {
  /// The name that it is called by.
  var name: String { get }
  /// What it does, for whoever decides to call it.
  var description: String { get }
  /// The names, JSON types and descriptions of the arguments.
  var parameters: [ToolParameter] { get }

  /// Does it; blocks the thread.
  func run(_ call: ToolCall) throws(ToolFailure) -> ToolAnswer
}

/// An argument of a tool.
struct ToolParameter: Sendable {
  var name: String
  var schema: JSONValue
  var isRequired: Bool

  init(_ name: String, _ schema: JSONValue, isRequired: Bool = false) {
    self.name = name
    self.schema = schema
    self.isRequired = isRequired
  }

  /// A text that has to be there.
  static func text(_ name: String, _ description: String) -> ToolParameter {
    ToolParameter(
      name, ["type": "string", "description": .string(description)], isRequired: true)
  }

  /// One of several words.
  static func choice(_ name: String, _ words: [String], _ description: String) -> ToolParameter {
    ToolParameter(
      name,
      [
        "type": "string", "enum": .strings(words), "default": .string(words.first),
        "description": .string(description),
      ])
  }

  static let domain = text("domain", "The PDDL domain: its text, or the address of a resource.")
  static let problem = text("problem", "The PDDL problem: its text, or the address of a resource.")
  static let plan = text("plan", "The plan: one '(action object …)' a line.")
  static let timeLimit = ToolParameter(
    "time_limit",
    [
      "type": "number", "exclusiveMinimum": 0, "default": 30,
      "description": "Seconds after which to stop.",
    ])
}

extension Tool {
  /// How the tool is listed.
  var listing: JSONValue {
    [
      "name": .string(name), "description": .string(description),
      "inputSchema": [
        "type": "object",
        "properties": .object(parameters.map { (key: $0.name, value: $0.schema) }),
        "required": .strings(parameters.filter(\.isRequired).map(\.name)),
        "additionalProperties": false,
      ],
      "annotations": ["readOnlyHint": true, "openWorldHint": false],
    ]
  }

  /// Checks the arguments and does it.
  func answer(_ call: ToolCall) -> ToolAnswer {
    do throws(ToolFailure) {
      let known = parameters.map(\.name)
      for member in call.arguments.members ?? [] where !known.contains(member.key) {
        throw ToolFailure(
          "there is no argument '\(member.key)'; there are \(known.joined(separator: ", "))")
      }
      return try run(call)
    } catch {
      return .failure(error.message)
    }
  }
}

/// Why a tool has no answer, in words for the model that called it.
struct ToolFailure: Error {
  var message: String

  init(_ message: String) {
    self.message = message
  }
}

/// What a tool answers: text to read, and the same as data.
struct ToolAnswer {
  var text: String
  var data: JSONValue
  var isError = false

  static func failure(_ message: String) -> ToolAnswer {
    ToolAnswer(text: message, data: .null, isError: true)
  }

  var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("content", [["type": "text", "text": .string(text)]]), ("isError", .bool(isError)),
    ]
    if data.members != nil { members.append(("structuredContent", data)) }
    return .object(members)
  }
}
