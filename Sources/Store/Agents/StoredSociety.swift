internal import FoundationEssentials
internal import GRDB

/// Agents that live together: what they were started with, and how far they are.
public struct StoredSociety: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The name that its user gave it.
  public let name: String
  /// What it was started with, as JSON text.
  public let request: String
  /// The names of its agents at the last checkpoint.
  public let agents: [String]
  /// The run that is going on, as JSON text; nil if none is.
  public let run: String?
  /// Why its process ended, if that went wrong.
  public let message: String?
  /// How many reasoning cycles its agents had done at the last checkpoint.
  public let cycles: Int
  /// When it was stored, in seconds since 1970.
  public let created: Double

  fileprivate init(_ row: Row) {
    id = row["id"]
    name = row["name"]
    request = row["request"]
    let names: String = row["agents"]
    agents = names.split(separator: "\n").map(String.init)
    run = row["run"]
    message = row["message"]
    cycles = row["cycles"]
    created = row["created"]
  }
}

/// The minds of a society at a moment.
public struct SocietyCheckpoint: Hashable, Sendable {
  /// The state of the society, as the agent interpreter saves it.
  public var state: [UInt8]
  /// The state of the simulated world, as JSON text; nil if there is none.
  public var world: String?
  /// The number of the last input that is part of the state.
  public var inputs: Int
  /// How many reasoning cycles the agents had done.
  public var cycles: Int
  /// The names of the agents.
  public var agents: [String]

  /// Makes a checkpoint.
  public init(state: [UInt8], world: String?, inputs: Int, cycles: Int, agents: [String]) {
    self.state = state
    self.world = world
    self.inputs = inputs
    self.cycles = cycles
    self.agents = agents
  }
}

/// What is stored about a society in one step.
public struct SocietyNews: Sendable {
  /// Entries for its journal: what happened, each as JSON text.
  public var entries: [(kind: String, body: String)] = []
  /// Inputs that it took, by their numbers.
  public var inputs: [(number: Int, body: String)] = []
  /// Its minds now; nil leaves those that are stored.
  public var checkpoint: SocietyCheckpoint?
  /// The run that is going on, or that none is; nil leaves what is stored.
  public var run: String??
  /// Why its process ended; nil leaves what is stored.
  public var message: String??

  /// Makes no news.
  public init() {}

  /// Whether there is nothing to store.
  public var isEmpty: Bool {
    entries.isEmpty && inputs.isEmpty && checkpoint == nil && run == nil && message == nil
  }
}

extension Store {
  /// Stores a society that has not run yet.
  public func addSociety(name: String, request: String, agents: [String]) async throws
    -> StoredSociety
  {
    try await database.write { database in
      let id = Identifier.make("society")
      try database.execute(
        sql: "INSERT INTO society (id, name, request, agents, created) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, name, request, agents.joined(separator: "\n"), Self.now])
      return try Self.society(id, database)
    }
  }

  /// The society of an identifier.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func society(_ id: String) async throws -> StoredSociety {
    try await database.read { try Self.society(id, $0) }
  }

  /// Societies, the newest first.
  public func societies(limit: Int = 100, after next: String? = nil) async throws
    -> Page<StoredSociety>
  {
    try await database.read { database in
      try Self.page(
        "SELECT * FROM society", limit: limit, after: next, database, id: \.id
      ) { StoredSociety($0) }
    }
  }

  /// The societies that were running when the service ended.
  public func runningSocieties() async throws -> [String] {
    try await database.read { database in
      try String.fetchAll(
        database, sql: "SELECT id FROM society WHERE run IS NOT NULL ORDER BY id")
    }
  }

  /// The last checkpoint of a society and the inputs that came after it, in their order.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func minds(of id: String) async throws -> (
    checkpoint: SocietyCheckpoint?, inputs: [(number: Int, body: String)]
  ) {
    try await database.read { database in
      let society = try Self.society(id, database)
      let row = try Self.row("society", id, database)
      let state: Data? = row["state"]
      let checkpoint = state.map { state in
        SocietyCheckpoint(
          state: Array(state), world: row["world"], inputs: row["inputs"], cycles: society.cycles,
          agents: society.agents)
      }
      let inputs = try Row.fetchAll(
        database, sql: "SELECT number, body FROM societyInput WHERE society = ? ORDER BY number",
        arguments: [id])
      return (checkpoint, inputs.map { ($0["number"], $0["body"]) })
    }
  }

  /// Stores what happened to a society; all of it or nothing.
  ///
  /// - Throws: `StoreError.isMissing` if it was removed.
  public func record(_ news: SocietyNews, of id: String) async throws {
    try await database.write { database in
      _ = try Self.society(id, database)
      try Self.append(news.entries, to: id, database)
      for input in news.inputs {
        try database.execute(
          sql: "INSERT OR REPLACE INTO societyInput (society, number, body) VALUES (?, ?, ?)",
          arguments: [id, input.number, input.body])
      }
      if let checkpoint = news.checkpoint {
        try database.execute(
          sql: """
            UPDATE society SET state = ?, world = ?, inputs = ?, cycles = ?, agents = ?
            WHERE id = ?
            """,
          arguments: [
            Data(checkpoint.state), checkpoint.world, checkpoint.inputs, checkpoint.cycles,
            checkpoint.agents.joined(separator: "\n"), id,
          ])
      }
      if let run = news.run {
        try database.execute(
          sql: "UPDATE society SET run = ? WHERE id = ?", arguments: [run, id])
      }
      if let message = news.message {
        try database.execute(
          sql: "UPDATE society SET message = ? WHERE id = ?", arguments: [message, id])
      }
      // What a checkpoint has needs not be done again.
      try database.execute(
        sql: """
          DELETE FROM societyInput WHERE society = ?
            AND number <= (SELECT inputs FROM society WHERE id = ?)
          """, arguments: [id, id])
    }
  }

  /// Removes a society with its journal.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func removeSociety(_ id: String) async throws {
    try await database.write { database in
      _ = try Self.society(id, database)
      try database.execute(sql: "DELETE FROM journal WHERE agent = ?", arguments: [id])
      try database.execute(sql: "DELETE FROM society WHERE id = ?", arguments: [id])
    }
  }

  private static func society(_ id: String, _ database: Database) throws -> StoredSociety {
    StoredSociety(try row("society", id, database))
  }
}
