import JSON
import Store
import Workers

/// A request to start agents: their programs, and the domain that they plan and act in if they have
/// one.
struct AgentsRequest: Sendable {
  /// An agent and what it runs.
  struct Agent: Sendable {
    var name: String
    var program: String
  }

  static let fields: Set<String> = [
    "name", "program", "agents", "domain", "domain_id", "problem", "problem_id", "seed",
    "memory_limit", "robots",
  ]
  static let robotFields: Set<String> = ["world", "commands", "perception", "site", "speed"]
  static let robotSites = ["simulated", "served"]
  /// The most agents that a society may start with.
  static let agentLimit = 64

  /// The name of the society.
  let name: String
  let agents: [Agent]
  private let domain: String?
  private let problem: String?
  /// The robots that they act on; nil for a world that is simulated by the domain.
  private let robots: JSONValue?
  private let seed: Int
  /// MiB of memory.
  let memory: Int

  /// Reads what a client sent, and what it refers to.
  ///
  /// - Throws: `APIError` if it is not what the API describes; `StoreError.isMissing`.
  init(_ json: JSONValue, options: ServiceOptions, _ store: Store) async throws {
    let fields = try Fields(json, known: Self.fields)
    agents = try Self.agents(json, fields)
    name = try fields.text("name") ?? agents[0].name
    guard name.utf8.count <= 200 else {
      throw APIError.invalid("the field 'name': expected 200 bytes at most")
    }
    var domain = try fields.text("domain")
    var problem = try fields.text("problem")
    if let id = try fields.text("domain_id") {
      guard domain == nil else {
        throw APIError.invalid("expected either 'domain' or 'domain_id'")
      }
      domain = try await store.domain(id).text
    }
    if let id = try fields.text("problem_id") {
      guard problem == nil, domain == nil else {
        throw APIError.invalid("a stored problem has its domain: leave the others out")
      }
      let stored = try await store.problem(id)
      problem = stored.text
      domain = try await store.domain(stored.domain).text
    }
    guard problem == nil || domain != nil else {
      throw APIError.invalid("expected 'domain' or 'domain_id' with 'problem'")
    }
    self.domain = domain
    self.problem = problem
    robots = try Self.robots(json, options: options)
    guard robots == nil || problem != nil else {
      throw APIError.invalid("expected 'problem' or 'problem_id' with 'robots'")
    }
    seed = try fields.integer("seed", in: 0...Int.max) ?? 0
    memory = try fields.integer("memory_limit", in: 16...(1 << 20)) ?? options.agentMemory
    guard memory <= options.limits.most.memory else {
      throw APIError.invalid(
        "memory_limit: this service allows \(options.limits.most.memory) MiB at most")
    }
  }

  private static func agents(_ json: JSONValue, _ fields: Fields) throws -> [Agent] {
    guard let list = json["agents"], !list.isNull else {
      let name = try fields.text("name") ?? "agent"
      return [Agent(name: try checked(name), program: try fields.requiredText("program"))]
    }
    guard try fields.text("program") == nil else {
      throw APIError.invalid("expected either 'program' or 'agents'")
    }
    guard let elements = list.arrayValue, 1...agentLimit ~= elements.count else {
      throw APIError.invalid("the field 'agents': expected an array of 1 to \(agentLimit) objects")
    }
    let agents = try elements.map { element in
      let fields = try Fields(element, known: ["name", "program"])
      return Agent(
        name: try checked(fields.requiredText("name")), program: try fields.requiredText("program"))
    }
    guard Set(agents.map(\.name)).count == agents.count else {
      throw APIError.invalid("the field 'agents': two agents have the same name")
    }
    return agents
  }

  private static func robots(_ json: JSONValue, options: ServiceOptions) throws -> JSONValue? {
    guard let robots = json["robots"], !robots.isNull else { return nil }
    let fields = try Fields(robots, known: robotFields)
    let site = try fields.choice("site", robotSites) ?? "simulated"
    guard site == "simulated" || options.robotSocket != nil else {
      throw APIError.invalid("this service has no robots but simulated ones: see --robots")
    }
    let speed = robots["speed"] ?? 1
    guard let number = speed.numberValue, number > 0, number <= 100 else {
      throw APIError.invalid("the field 'speed': expected a number above 0, 100 at most")
    }
    return [
      "world": .string(try fields.requiredText("world")),
      "commands": .string(try fields.requiredText("commands")),
      "perception": .string(try fields.requiredText("perception")), "site": .string(site),
      "speed": speed,
    ]
  }

  /// A name that AgentSpeak has for agents: a letter in lower case, then letters, digits and `_`.
  private static func checked(_ name: String) throws -> String {
    let bytes = Array(name.utf8)
    let isName =
      bytes.count <= 64 && bytes.first.map { 97...122 ~= $0 } ?? false
      && bytes.allSatisfy { 97...122 ~= $0 || 65...90 ~= $0 || 48...57 ~= $0 || $0 == 95 }
    guard isName else {
      throw APIError.invalid(
        "an agent's name: expected a lower-case letter, then letters, digits and '_', 64 at most")
    }
    return name
  }

  /// All that is needed to start the agents, whatever happens to the domain.
  var json: JSONValue {
    [
      "agents": .array(
        agents.map { ["name": .string($0.name), "program": .string($0.program)] }),
      "domain": .string(domain), "problem": .string(problem), "seed": .integer(seed),
      "memory_limit": .integer(memory), "robots": robots ?? .null,
    ]
  }
}

/// A request to let agents run.
struct AgentRunRequest: Sendable {
  static let fields: Set<String> = ["cycles", "time_limit", "trace"]

  /// What the process is asked.
  let json: JSONValue
  /// Seconds after which the agents end their run by themselves.
  let seconds: Double

  init(_ json: JSONValue, options: ServiceOptions) throws {
    let fields = try Fields(json, known: Self.fields)
    let cycles = try fields.integer("cycles", in: 1...1_000_000_000) ?? 1_000_000
    seconds = try RequestLimits.read(fields, options).time
    self.json = [
      "do": "run", "cycles": .integer(cycles), "seconds": .number(seconds),
      "trace": .bool(try fields.flag("trace") ?? false),
    ]
  }

  /// A run that was stored while it was going on.
  init?(stored: String) {
    guard let json = try? JSONReader.read(stored), let seconds = json["seconds"]?.numberValue else {
      return nil
    }
    self.json = json
    self.seconds = seconds
  }
}

/// Something that is given to an agent from outside.
struct AgentInput: Sendable {
  static let fields: Set<String> = ["agent", "kind", "text", "performative", "from"]
  static let kinds = ["believe", "forget", "achieve", "perform", "message"]
  static let performatives = [
    "tell", "untell", "achieve", "unachieve", "askOne", "askAll", "askHow", "tellHow",
    "untellHow", "signal",
  ]

  /// What the process is asked, without the number of the input.
  let json: JSONValue

  init(_ json: JSONValue) throws {
    let fields = try Fields(json, known: Self.fields)
    let kind = try fields.choice("kind", Self.kinds)
    guard let kind else {
      throw APIError.invalid(
        "the field 'kind' is missing: one of \(Self.kinds.joined(separator: ", "))")
    }
    var members: [(key: String, value: JSONValue)] = [
      ("kind", .string(kind)), ("text", .string(try fields.requiredText("text"))),
    ]
    if let agent = try fields.text("agent") { members.append(("agent", .string(agent))) }
    if kind == "message" {
      let performative = try fields.choice("performative", Self.performatives) ?? "tell"
      members.append(("performative", .string(performative)))
      members.append(("from", .string(try fields.text("from") ?? "user")))
    }
    self.json = .object(members)
  }

  /// The request to the process.
  static func request(_ body: JSONValue, number: Int) -> JSONValue {
    let members = (body.members ?? []).map { (key: $0.key, value: $0.value) }
    return .object([("do", "input"), ("number", .integer(number))] + members)
  }
}
