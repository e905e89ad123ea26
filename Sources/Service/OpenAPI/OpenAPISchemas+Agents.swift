import JSON

// What is sent to agents and answered by them.
extension OpenAPISchemas {
  private static let program: JSONValue = [
    "type": "string", "description": "a program in AgentSpeak",
  ]
  private static let agentName: JSONValue = [
    "type": "string", "pattern": "^[a-z][A-Za-z0-9_]{0,63}$",
  ]

  static let agents: [(key: String, value: JSONValue)] = [
    (
      "AgentsRequest",
      request(
        [
          ("name", agentName), ("program", program),
          (
            "agents",
            [
              "type": "array", "minItems": 1, "maxItems": .integer(AgentsRequest.agentLimit),
              "items": request(
                [("name", agentName), ("program", program)], required: ["name", "program"]),
            ]
          ),
          ("domain", string), ("domain_id", string), ("problem", string), ("problem_id", string),
          ("seed", ["type": "integer", "minimum": 0]),
          ("memory_limit", ["type": "integer", "minimum": 16, "description": "MiB"]),
          (
            "robots",
            request(
              [
                ("world", string), ("commands", string), ("perception", string),
                ("site", word(AgentsRequest.robotSites)),
                ("speed", ["type": "number", "exclusiveMinimum": 0, "maximum": 100]),
              ], required: ["world", "commands", "perception"])
          ),
        ], required: [])
    ),
    (
      "AgentRun",
      request(
        [
          ("cycles", ["type": "integer", "minimum": 1, "maximum": 1_000_000_000]),
          ("time_limit", ["type": "number", "exclusiveMinimum": 0, "description": "seconds"]),
          ("trace", ["type": "boolean"]),
        ], required: [])
    ),
    (
      "AgentInput",
      request(
        [
          ("agent", string), ("kind", word(AgentInput.kinds)), ("text", string),
          ("performative", word(AgentInput.performatives)), ("from", string),
        ], required: ["kind", "text"])
    ),
    ("InputTaken", object([("number", integer)], required: ["number"])),
    (
      "AgentQuery",
      request(
        [
          ("agent", string), ("text", string),
          ("limit", ["type": "integer", "minimum": 1, "maximum": 1000]),
        ], required: ["text"])
    ),
    ("AgentQuestion", request([("agent", string), ("text", string)], required: ["text"])),
    (
      "Answers",
      object(
        [("answers", ["type": "array", "items": ["type": "object"]])], required: ["answers"])
    ),
    ("Lines", object([("lines", strings)], required: ["lines"])),
    (
      "MindAnswer",
      object(
        [("mind", ["type": "object"]), ("agents", strings), ("world", strings)],
        required: ["mind", "agents", "world"])
    ),
    (
      "Society",
      object(
        [
          ("id", string), ("name", string),
          ("state", word(["running", "idle", "asleep", "failed"])),
          ("agents", strings), ("cycles", integer), ("message", optionalString),
          ("created", number), ("events", string), ("request", ["type": "object"]),
        ], required: ["id", "name", "state", "agents", "cycles", "message", "created", "events"])
    ),
    ("Societies", page("societies", of: "Society")),
    (
      "JournalEntry",
      object(
        [("number", integer), ("kind", string), ("time", number)],
        required: ["number", "kind", "time"])
    ),
    (
      "Journal",
      object(
        [
          (
            "entries",
            ["type": "array", "items": ["$ref": "#/components/schemas/JournalEntry"]]
          )
        ], required: ["entries"])
    ),
  ]
}
