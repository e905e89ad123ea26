import AgentSpeak
import Agents
import JSON

/// What happens in a session, told as JSON objects on standard output.
enum SessionEvent {
  static func tell(_ name: String, _ members: [(key: String, value: JSONValue)]) {
    Output.line(JSONValue.object([("event", .string(name))] + members).text)
  }

  /// What came of an action in the world.
  static func tellAction(of agent: String, _ action: Term, reason: String?) {
    tell(
      "action",
      [
        ("agent", .string(agent)), ("action", .text(action.description)),
        ("succeeded", .bool(reason == nil)), ("reason", reason.map { .text($0) } ?? .null),
      ])
  }

  /// A message to somebody outside.
  static func tell(message: Message) {
    tell(
      "message",
      [
        ("agent", .string(message.sender)), ("to", .string(message.receiver)),
        ("performative", .string(message.performative.name)),
        ("text", .text(message.content.description)),
        ("in_reply_to", message.inReplyTo.map { .integer($0) } ?? .null),
      ])
  }
}

extension JSONValue {
  /// A text of an agent, which may be of any length, cut where it gets too long to be looked at.
  static func text(_ text: String) -> JSONValue {
    text.utf8.count <= 4096 ? .string(text) : .string(text.prefix(4000) + "…")
  }
}
