internal import GRDB

/// A plan to store.
public struct NewPlan: Hashable, Sendable {
  /// The identifier of the domain, if that is stored.
  public var domain: String?
  /// The identifier of the problem, if that is stored.
  public var problem: String?
  /// The steps, one a line.
  public var text: String
  /// How many steps it has.
  public var steps: Int
  /// What it costs, where that is known.
  public var cost: Double?

  /// Makes a plan to store.
  public init(domain: String?, problem: String?, text: String, steps: Int, cost: Double?) {
    self.domain = domain
    self.problem = problem
    self.text = text
    self.steps = steps
    self.cost = cost
  }
}

/// A plan that is stored; it has passed the validator.
public struct StoredPlan: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The job that found it.
  public let job: String?
  /// The identifier of the domain, if that is stored.
  public let domain: String?
  /// The identifier of the problem, if that is stored.
  public let problem: String?
  /// The steps, one a line.
  public let text: String
  /// How many steps it has.
  public let steps: Int
  /// What it costs, where that is known.
  public let cost: Double?
  /// When it was stored, in seconds since 1970.
  public let created: Double

  fileprivate init(_ row: Row) {
    id = row["id"]
    job = row["job"]
    domain = row["domain"]
    problem = row["problem"]
    text = row["text"]
    steps = row["steps"]
    cost = row["cost"]
    created = row["created"]
  }
}

extension Store {
  /// The plan of an identifier.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func plan(_ id: String) async throws -> StoredPlan {
    try await database.read { StoredPlan(try Self.row("plan", id, $0)) }
  }

  /// Plans, the newest first: all, those of a problem, or those of a job.
  public func plans(
    problem: String? = nil, job: String? = nil, limit: Int = 100, after next: String? = nil
  ) async throws -> Page<StoredPlan> {
    try await database.read { database in
      try Self.page(
        "SELECT * FROM plan", where: ["problem": problem, "job": job], limit: limit, after: next,
        database, id: \.id
      ) { StoredPlan($0) }
    }
  }

  static func insert(_ plan: NewPlan, job: String, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO plan (id, job, domain, problem, text, steps, cost, created)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Identifier.make("plan"), job, plan.domain, plan.problem, plan.text, plan.steps, plan.cost,
        Self.now,
      ])
  }
}
