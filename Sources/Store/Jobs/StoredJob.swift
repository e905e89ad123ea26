internal import GRDB

/// A piece of work that was accepted, with its answer once it is done.
public struct StoredJob: Hashable, Sendable {
  /// How far a job is. A job that was accepted always reaches one of the last three.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Waits for its turn, or is running: after a restart it starts again.
    case accepted
    /// Has an answer, which may be a negative one.
    case answered
    /// Was cancelled.
    case cancelled
    /// Has no answer, and a message that says why.
    case failed
  }

  /// The identifier.
  public let id: String
  /// What is to be done: `plan`, `learn` and so on.
  public let kind: String
  /// How far it is.
  public let state: State
  /// What was asked for, as JSON text.
  public let request: String
  /// The answer, as JSON text.
  public let answer: String?
  /// Why there is no answer, or what was said beside it.
  public let message: String?
  /// How often it was started.
  public let attempts: Int
  /// Seconds of processor time that it took.
  public let processorTime: Double?
  /// The most bytes of memory that it used.
  public let peakMemory: Int?
  /// When it was accepted, in seconds since 1970.
  public let created: Double
  /// When it was done, in seconds since 1970.
  public let finished: Double?

  fileprivate init(_ row: Row) {
    id = row["id"]
    kind = row["kind"]
    state = State(rawValue: row["state"]) ?? .failed
    request = row["request"]
    answer = row["answer"]
    message = row["message"]
    attempts = row["attempts"]
    processorTime = row["processorTime"]
    peakMemory = row["peakMemory"]
    created = row["created"]
    finished = row["finished"]
  }
}

/// How a job ended.
public struct JobEnd: Hashable, Sendable {
  /// The state, which is not `accepted`.
  public var state: StoredJob.State
  /// The answer, as JSON text.
  public var answer: String?
  /// Why there is no answer, or what was said beside it.
  public var message: String?
  /// Seconds of processor time.
  public var processorTime: Double
  /// The most bytes of memory.
  public var peakMemory: Int

  /// Makes an end.
  public init(
    _ state: StoredJob.State, answer: String? = nil, message: String? = nil,
    processorTime: Double = 0, peakMemory: Int = 0
  ) {
    self.state = state
    self.answer = answer
    self.message = message
    self.processorTime = processorTime
    self.peakMemory = peakMemory
  }
}

extension Store {
  /// Accepts a job: it will not be forgotten.
  public func addJob(kind: String, request: String) async throws -> StoredJob {
    try await database.write { database in
      let id = Identifier.make("job")
      try database.execute(
        sql: "INSERT INTO job (id, kind, state, request, created) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, kind, StoredJob.State.accepted.rawValue, request, Self.now])
      return try Self.job(id, database)
    }
  }

  /// The job of an identifier.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func job(_ id: String) async throws -> StoredJob {
    try await database.read { try Self.job(id, $0) }
  }

  /// Jobs, the newest first.
  ///
  /// - Parameter state: leaves out jobs in other states if given.
  public func jobs(state: StoredJob.State? = nil, limit: Int = 100, after next: String? = nil)
    async throws -> Page<StoredJob>
  {
    try await database.read { database in
      try Self.page(
        "SELECT * FROM job", where: ["state": state?.rawValue], limit: limit, after: next, database,
        id: \.id
      ) { StoredJob($0) }
    }
  }

  /// Counts that a job was started.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func startJob(_ id: String) async throws {
    try await database.write { database in
      try database.execute(
        sql: "UPDATE job SET attempts = attempts + 1 WHERE id = ?", arguments: [id])
      if database.changesCount == 0 { throw StoreError.isMissing(kind: "job", id: id) }
    }
  }

  /// Takes up, after a start, what was accepted and not done, the oldest first.
  ///
  /// - Parameter attemptLimit: jobs that were started this often and never done fail: they may be
  ///   what ended the process.
  public func resumeJobs(attemptLimit: Int = 3) async throws -> [StoredJob] {
    try await database.write { database in
      try database.execute(
        sql: """
          UPDATE job SET state = 'failed', finished = ?,
            message = 'the service was ended ' || attempts || ' times while this job was running'
          WHERE state = 'accepted' AND attempts >= ?
          """, arguments: [Self.now, attemptLimit])
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM job WHERE state = 'accepted' ORDER BY id")
      return rows.map { StoredJob($0) }
    }
  }

  /// Ends a job, and stores what came out of it in the same step.
  ///
  /// - Parameters:
  ///   - plans: plans that it found.
  ///   - model: a model that it learned.
  /// - Throws: `StoreError.isMissing`.
  public func endJob(
    _ id: String, _ end: JobEnd, plans: [NewPlan] = [], model: NewModel? = nil
  ) async throws {
    try await database.write { database in
      _ = try Self.job(id, database)
      try database.execute(
        sql: """
          UPDATE job SET state = ?, answer = ?, message = ?, processorTime = ?, peakMemory = ?,
            finished = ? WHERE id = ?
          """,
        arguments: [
          end.state.rawValue, end.answer, end.message, end.processorTime, end.peakMemory,
          Self.now, id,
        ])
      for plan in plans { try Self.insert(plan, job: id, database) }
      if let model { try Self.insert(model, job: id, database) }
    }
  }

  /// Removes jobs that are done and were accepted before a time, with their plans.
  ///
  /// - Returns: how many were removed.
  public func removeJobs(acceptedBefore time: Double) async throws -> Int {
    try await database.write { database in
      try database.execute(
        sql: "DELETE FROM job WHERE state <> 'accepted' AND created < ?", arguments: [time])
      return database.changesCount
    }
  }

  private static func job(_ id: String, _ database: Database) throws -> StoredJob {
    StoredJob(try row("job", id, database))
  }
}
