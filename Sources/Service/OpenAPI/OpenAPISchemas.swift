import JSON
import Workers

/// The shapes of what is sent and answered.
enum OpenAPISchemas {
  static let string: JSONValue = ["type": "string"]
  static let optionalString: JSONValue = ["type": ["string", "null"]]
  static let number: JSONValue = ["type": "number"]
  private static let optionalNumber: JSONValue = ["type": ["number", "null"]]
  static let integer: JSONValue = ["type": "integer"]
  static let strings: JSONValue = ["type": "array", "items": ["type": "string"]]
  /// What a command of Praxis answered; the guide of that command describes it.
  private static let answer: JSONValue = ["type": ["object", "null"]]

  /// An object of members, of which some have to be there.
  static func object(
    _ members: [(String, JSONValue)], required: [String], isClosed: Bool = false
  ) -> JSONValue {
    var object: [(key: String, value: JSONValue)] = [
      ("type", "object"), ("properties", .object(members.map { (key: $0.0, value: $0.1) })),
      ("required", .strings(required)),
    ]
    if isClosed { object.append(("additionalProperties", false)) }
    return .object(object)
  }

  /// A closed object, as requests are.
  static func request(_ members: [(String, JSONValue)], required: [String]) -> JSONValue {
    object(members, required: required, isClosed: true)
  }

  static func page(_ name: String, of element: String) -> JSONValue {
    object(
      [
        (name, ["type": "array", "items": ["$ref": .string("#/components/schemas/\(element)")]]),
        ("next", optionalString),
      ], required: [name, "next"])
  }

  static func word(_ words: [String]) -> JSONValue {
    ["type": "string", "enum": .strings(words)]
  }

  private static let limits: [(String, JSONValue)] = [
    ("time_limit", ["type": "number", "exclusiveMinimum": 0, "description": "seconds"]),
    ("memory_limit", ["type": "integer", "minimum": 16, "description": "MiB"]),
  ]

  static let all: JSONValue = .object(common + requests + results + agents + robots + dropIns)

  private static let common: [(key: String, value: JSONValue)] = [
    (
      "Error",
      object(
        [
          (
            "error",
            object([("code", string), ("message", string)], required: ["code", "message"])
          )
        ],
        required: [])
    ),
    (
      "Health", object([("status", string), ("version", string)], required: ["status", "version"])
    ),
    ("Ready", object([("status", string)], required: ["status"])),
    ("Text", request([("text", string)], required: ["text"])),
  ]

  private static let requests: [(key: String, value: JSONValue)] = [
    (
      "CheckRequest",
      request(
        [("domain", string), ("problems", strings)] + limits,
        required: ["domain"])
    ),
    (
      "ValidateRequest",
      request(
        [
          ("domain", string), ("problem", string), ("plan", string),
          ("links", ["type": "boolean", "description": "which step provides what"]),
        ] + limits,
        required: ["domain", "problem", "plan"])
    ),
    (
      "PlanRequest",
      request(
        [
          ("kind", ["const": "plan"]), ("domain", string), ("domain_id", string),
          ("problem", string), ("problem_id", string),
          ("configuration", word(WorkOrder.configurations)), ("search", string),
          ("threads", ["type": "integer", "minimum": 1, "maximum": 64]),
          ("seed", ["type": "integer", "minimum": 0]),
        ] + limits, required: ["kind"])
    ),
    (
      "LearnRequest",
      request(
        [
          ("kind", ["const": "learn"]), ("skeleton", string), ("domain_id", string),
          ("traces", strings), ("trace_ids", strings), ("problem", string),
          ("algorithm", word(WorkOrder.learningAlgorithms)), ("bound", word(WorkOrder.bounds)),
          ("keep_going", ["type": "boolean"]),
        ] + limits, required: ["kind"])
    ),
  ]

  private static let results: [(key: String, value: JSONValue)] = [
    (
      "Domain",
      object(
        [("id", string), ("name", string), ("created", number), ("text", string)],
        required: ["id", "name", "created"])
    ),
    ("Domains", page("domains", of: "Domain")),
    (
      "Problem",
      object(
        [
          ("id", string), ("domain_id", string), ("name", string), ("created", number),
          ("text", string),
        ], required: ["id", "domain_id", "name", "created"])
    ),
    ("Problems", page("problems", of: "Problem")),
    (
      "Checked",
      object([("errors", integer), ("files", ["type": "array"])], required: ["errors", "files"])
    ),
    (
      "Verdict",
      object([("verdict", word(["valid", "invalid", "unusable"]))], required: ["verdict"])
    ),
    (
      "Explanation",
      object(
        [("verdict", optionalString), ("explanation", string)],
        required: ["verdict", "explanation"])
    ),
    (
      "Job",
      object(
        [
          ("id", string), ("kind", string),
          ("state", word(["waiting", "running", "answered", "cancelled", "failed"])),
          ("created", number), ("finished", optionalNumber), ("attempts", integer),
          ("processor_seconds", optionalNumber), ("peak_memory_bytes", optionalNumber),
          ("message", optionalString), ("request", answer), ("answer", answer),
          ("events", string),
        ], required: ["id", "kind", "state", "created", "message", "events"])
    ),
    ("Jobs", page("jobs", of: "Job")),
    (
      "Cancelling",
      object(
        [("id", string), ("cancelling", ["type": "boolean"])],
        required: ["id", "cancelling"])
    ),
    (
      "Plan",
      object(
        [
          ("id", string), ("job_id", optionalString), ("domain_id", optionalString),
          ("problem_id", optionalString), ("steps", integer), ("cost", optionalNumber),
          ("created", number), ("plan", strings),
        ], required: ["id", "steps", "plan"])
    ),
    ("Plans", page("plans", of: "Plan")),
    (
      "Trace",
      object(
        [
          ("id", string), ("domain_id", string), ("name", string), ("transitions", integer),
          ("runs", integer), ("bytes", integer), ("created", number),
        ], required: ["id", "domain_id", "name", "transitions"])
    ),
    ("Traces", page("traces", of: "Trace")),
    (
      "Model",
      object(
        [
          ("id", string), ("job_id", optionalString), ("domain_id", optionalString),
          ("algorithm", string), ("bound", string), ("trace_ids", strings), ("created", number),
          ("text", string), ("evidence", answer),
        ], required: ["id", "algorithm", "bound", "trace_ids"])
    ),
    ("Models", page("models", of: "Model")),
  ]

  private static let dropIns: [(key: String, value: JSONValue)] = [
    ("Answer", ["type": "object"]),
    ("Adaptor", object([("adaptor", string)], required: [])),
    ("Task", object([("domain", string), ("problem", string)], required: ["domain", "problem"])),
    (
      "AsyncTask",
      object(
        [
          ("domain", ["type": "object"]), ("problem", ["type": "object"]),
          ("configuration", ["type": "object"]),
        ], required: ["domain", "problem"])
    ),
    ("ParserTask", object([("domain", string), ("problems", strings)], required: ["domain"])),
    (
      "ValidatorTask",
      object(
        [("domain", string), ("problem", string), ("plan", string)],
        required: ["domain", "problem", "plan"])
    ),
  ]
}
