internal import GRDB

/// Something that happened to an agent.
public struct JournalEntry: Hashable, Sendable {
  /// The agent's name.
  public let agent: String
  /// The number of the entry in the agent's journal, counted from 1.
  public let number: Int
  /// What kind of thing happened, such as `belief` or `intention`.
  public let kind: String
  /// What happened, as JSON text.
  public let body: String
  /// When it was stored, in seconds since 1970.
  public let created: Double

  fileprivate init(_ row: Row) {
    agent = row["agent"]
    number = row["number"]
    kind = row["kind"]
    body = row["body"]
    created = row["created"]
  }
}

extension Store {
  /// Adds entries to an agent's journal, in one step.
  ///
  /// - Returns: the number of the last entry of the journal.
  public func appendToJournal(
    of agent: String, _ entries: [(kind: String, body: String)]
  ) async throws -> Int {
    try await database.write { database in
      var number =
        try Int.fetchOne(
          database, sql: "SELECT max(number) FROM journal WHERE agent = ?", arguments: [agent]) ?? 0
      for entry in entries {
        number += 1
        try database.execute(
          sql: "INSERT INTO journal (agent, number, kind, body, created) VALUES (?, ?, ?, ?, ?)",
          arguments: [agent, number, entry.kind, entry.body, Self.now])
      }
      return number
    }
  }

  /// Entries of an agent's journal in their order, behind one that is known.
  public func journal(of agent: String, after number: Int = 0, limit: Int = 100) async throws
    -> [JournalEntry]
  {
    try await database.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM journal WHERE agent = ? AND number > ? ORDER BY number LIMIT ?",
        arguments: [agent, number, Page<JournalEntry>.rows(limit)])
      return rows.map { JournalEntry($0) }
    }
  }
}
