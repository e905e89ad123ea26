import JSON

extension OpenAPIOperation {
  private static func schema(_ name: String) -> JSONValue {
    ["$ref": .string("#/components/schemas/\(name)")]
  }

  private static func json(
    _ name: String, status: Int = 200
  ) -> [(status: Int, type: String, schema: JSONValue)] {
    [(status, "application/json", schema(name))]
  }

  private static let text: [(status: Int, type: String, schema: JSONValue)] = [
    (200, "text/plain", ["type": "string"])
  ]
  private static let nothing: [(status: Int, type: String, schema: JSONValue)] = [(204, "", nil)]

  private static let page: [(name: String, schema: JSONValue)] = [
    ("limit", ["type": "integer", "minimum": 1, "maximum": 500, "default": 100]),
    ("after", ["type": "string", "description": "'next' of the page before"]),
  ]
  private static let string: JSONValue = ["type": "string"]
  private static let pddl: [(type: String, schema: JSONValue)] = [
    ("application/json", schema("Text")), ("text/plain", ["type": "string"]),
  ]

  private static func body(_ name: String) -> [(type: String, schema: JSONValue)] {
    [("application/json", schema(name))]
  }

  /// Everything that the API does. What other services' clients use stands last.
  static let all: [OpenAPIOperation] =
    monitoring + domains + questions + jobs + results + agents + robots + dropIns

  private static let monitoring: [OpenAPIOperation] = [
    .init(
      method: "get", path: "/health", summary: "Whether the service lives.",
      responses: json("Health")),
    .init(
      method: "get", path: "/ready", summary: "Whether the database answers.",
      responses: json("Ready")),
    .init(method: "get", path: "/metrics", summary: "Figures for Prometheus.", responses: text),
    .init(
      method: "get", path: "/openapi.json", summary: "This description.",
      responses: [(200, "application/json", ["type": "object"])]),
  ]

  private static let domains: [OpenAPIOperation] = [
    .init(
      method: "post", path: "/v1/domains", summary: "Stores a domain after checking it.",
      body: pddl, responses: json("Domain", status: 201)),
    .init(
      method: "get", path: "/v1/domains", summary: "Domains, the newest first.", query: page,
      responses: json("Domains")),
    .init(method: "get", path: "/v1/domains/{id}", summary: "A domain.", responses: json("Domain")),
    .init(
      method: "get", path: "/v1/domains/{id}/text", summary: "A domain's PDDL.",
      responses: text),
    .init(
      method: "delete", path: "/v1/domains/{id}", summary: "Removes a domain.",
      responses: nothing, errors: [409]),
    .init(
      method: "post", path: "/v1/domains/{id}/problems",
      summary: "Stores a problem after checking it against its domain.", body: pddl,
      responses: json("Problem", status: 201)),
    .init(
      method: "get", path: "/v1/domains/{id}/problems", summary: "Problems of a domain.",
      query: page, responses: json("Problems")),
    .init(
      method: "get", path: "/v1/problems/{id}", summary: "A problem.",
      responses: json("Problem")),
    .init(
      method: "get", path: "/v1/problems/{id}/text", summary: "A problem's PDDL.",
      responses: text),
    .init(
      method: "delete", path: "/v1/problems/{id}", summary: "Removes a problem.",
      responses: nothing, errors: [409]),
  ]

  private static let questions: [OpenAPIOperation] = [
    .init(
      method: "post", path: "/v1/check", summary: "Finds every mistake in PDDL texts.",
      body: body("CheckRequest"), responses: json("Checked"), errors: [422, 429]),
    .init(
      method: "post", path: "/v1/validate", summary: "Carries a plan out and judges it.",
      body: body("ValidateRequest"), responses: json("Verdict"), errors: [422, 429]),
    .init(
      method: "post", path: "/v1/explain", summary: "Says why a plan fails.",
      body: body("ValidateRequest"), responses: json("Explanation"), errors: [422, 429]),
  ]

  private static let jobs: [OpenAPIOperation] = [
    .init(
      method: "post", path: "/v1/jobs",
      summary: "Accepts a job: a plan to find, or a domain to learn.",
      query: [("wait", ["type": "integer", "minimum": 0, "maximum": 3600])],
      body: [
        ("application/json", ["oneOf": [schema("PlanRequest"), schema("LearnRequest")]])
      ], responses: json("Job") + json("Job", status: 202), errors: [429]),
    .init(
      method: "get", path: "/v1/jobs", summary: "Jobs, the newest first.",
      query: page + [
        ("state", ["type": "string", "enum": ["accepted", "answered", "cancelled", "failed"]])
      ], responses: json("Jobs")),
    .init(
      method: "get", path: "/v1/jobs/{id}", summary: "A job, with its answer.",
      responses: json("Job")),
    .init(
      method: "delete", path: "/v1/jobs/{id}", summary: "Cancels a job.",
      responses: json("Cancelling", status: 202), errors: [409]),
    .init(
      method: "get", path: "/v1/jobs/{id}/events",
      summary: "What happens to a job, as server-sent events: state, progress, plan, end.",
      responses: [(200, "text/event-stream", ["type": "string"])]),
  ]

  private static let results: [OpenAPIOperation] = [
    .init(
      method: "get", path: "/v1/plans", summary: "Plans, the newest first.",
      query: page + [("problem_id", string), ("job_id", string)], responses: json("Plans")),
    .init(method: "get", path: "/v1/plans/{id}", summary: "A plan.", responses: json("Plan")),
    .init(
      method: "get", path: "/v1/plans/{id}/text", summary: "A plan as a plan file.",
      responses: text),
    .init(
      method: "post", path: "/v1/domains/{id}/traces",
      summary: "Stores a trace file of any format.",
      query: [
        ("name", string),
        (
          "format",
          [
            "type": "string",
            "enum": ["trajectory", "amlgym", "observation", "fama", "csv", "jsonl"],
          ]
        ),
      ], body: [("application/octet-stream", ["type": "string"])],
      responses: json("Trace", status: 201)),
    .init(
      method: "get", path: "/v1/traces", summary: "Traces, the newest first.",
      query: page + [("domain_id", string)], responses: json("Traces")),
    .init(
      method: "get", path: "/v1/traces/{id}", summary: "A trace without its transitions.",
      responses: json("Trace")),
    .init(
      method: "get", path: "/v1/traces/{id}/content",
      summary: "A trace's transitions, a JSON object a line.",
      responses: [(200, "application/jsonl", ["type": "string"])]),
    .init(
      method: "delete", path: "/v1/traces/{id}", summary: "Removes a trace.",
      responses: nothing, errors: [409]),
    .init(
      method: "get", path: "/v1/models", summary: "Learned domains, the newest first.",
      query: page, responses: json("Models")),
    .init(
      method: "get", path: "/v1/models/{id}", summary: "A learned domain with its lineage.",
      responses: json("Model")),
    .init(
      method: "get", path: "/v1/models/{id}/text", summary: "A learned domain's PDDL.",
      responses: text),
  ]

  private static let agents: [OpenAPIOperation] = [
    .init(
      method: "post", path: "/v1/agents", summary: "Starts agents from programs in AgentSpeak.",
      body: body("AgentsRequest"), responses: json("Society", status: 201), errors: [409, 429]),
    .init(
      method: "get", path: "/v1/agents", summary: "Societies of agents, the newest first.",
      query: page, responses: json("Societies")),
    .init(
      method: "get", path: "/v1/agents/{id}", summary: "A society of agents.",
      responses: json("Society")),
    .init(
      method: "delete", path: "/v1/agents/{id}", summary: "Ends agents and removes them.",
      responses: nothing),
    .init(
      method: "post", path: "/v1/agents/{id}/run",
      summary: "Lets agents run until they have nothing to do or a limit is reached.",
      query: [("wait", ["type": "integer", "minimum": 0, "maximum": 3600])],
      body: body("AgentRun"), responses: json("Society") + json("Society", status: 202),
      errors: [409, 429]),
    .init(
      method: "post", path: "/v1/agents/{id}/stop", summary: "Ends a run before its time.",
      responses: json("Society"), errors: [409]),
    .init(
      method: "post", path: "/v1/agents/{id}/inputs",
      summary: "Gives an agent a belief, goal, steps or a message.", body: body("AgentInput"),
      responses: json("InputTaken"), errors: [409, 429]),
    .init(
      method: "post", path: "/v1/agents/{id}/query", summary: "Asks what an agent believes.",
      body: body("AgentQuery"), responses: json("Answers"), errors: [409, 429]),
    .init(
      method: "get", path: "/v1/agents/{id}/mind", summary: "What is in an agent's mind.",
      query: [("agent", string)], responses: json("MindAnswer"), errors: [409, 429]),
    .init(
      method: "post", path: "/v1/agents/{id}/why",
      summary: "Why there is an intention, or which plans an event has.",
      body: body("AgentQuestion"), responses: json("Lines"), errors: [409, 429]),
    .init(
      method: "get", path: "/v1/agents/{id}/journal", summary: "What happened, oldest first.",
      query: [
        ("limit", ["type": "integer", "minimum": 1, "maximum": 500, "default": 100]),
        ("after", ["type": "integer", "minimum": 0, "description": "the last number known"]),
      ], responses: json("Journal")),
    .init(
      method: "get", path: "/v1/agents/{id}/events",
      summary: "What happens to agents, as server-sent events: the journal as it grows.",
      responses: [(200, "text/event-stream", ["type": "string"])]),
  ]

  private static let robots: [OpenAPIOperation] = [
    .init(
      method: "get", path: "/v1/robots", summary: "Simulated robots and their worlds.",
      responses: json("Robots"), errors: [422, 429]),
    .init(
      method: "post", path: "/v1/robots/drives", summary: "Drives a robot; a page plays the drive.",
      body: body("DriveRequest"), responses: json("DriveAnswer"), errors: [422, 429]),
    .init(
      method: "get", path: "/v1/robots/players/{id}", summary: "The page that plays a drive.",
      responses: [(200, "text/html", ["type": "string"])]),
  ]

  private static let dropIns: [OpenAPIOperation] = [
    .init(
      method: "post", path: "/solve", summary: "A plan at once, as solver.planning.domains.",
      query: [("config", string), ("time_limit", ["type": "number"])], body: body("Task"),
      responses: json("Answer"), errors: [429]),
    .init(
      method: "post", path: "/request", summary: "VS Code's asynchronous planning service.",
      query: [("async", string)], body: body("AsyncTask"),
      responses: json("Answer") + json("Answer", status: 201), errors: [429]),
    .init(
      method: "get", path: "/request/{id}", summary: "How a request is getting on.",
      query: [("planFormat", string)], responses: json("Answer")),
    .init(
      method: "delete", path: "/request/{id}", summary: "Ends a request.",
      responses: nothing),
    .init(
      method: "get", path: "/package", summary: "The packages of planning-as-a-service.",
      responses: json("Answer")),
    .init(
      method: "post", path: "/package/{package}/{service}",
      summary: "Starts a package of planning-as-a-service.", body: body("Task"),
      responses: json("Answer"), errors: [429]),
    .init(
      method: "get", path: "/check/{id}", summary: "What came out of a package.",
      responses: json("Answer")),
    .init(
      method: "post", path: "/check/{id}", summary: "What came out, for an editor.",
      body: body("Adaptor"), responses: json("Answer")),
    .init(
      method: "post", path: "/parser", summary: "VS Code's parser service.",
      body: body("ParserTask"),
      responses: [
        (200, "application/json", ["type": "array", "items": ["type": "object"]])
      ], errors: [429]),
    .init(
      method: "post", path: "/validator", summary: "VS Code's validator service.",
      body: body("ValidatorTask"), responses: json("Answer"), errors: [429]),
  ]
}
