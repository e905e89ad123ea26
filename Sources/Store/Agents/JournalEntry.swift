internal import GRDB

/// Something that happened to the agents of a society.
public struct JournalEntry: Hashable, Sendable {
  /// The identifier of the society.
  public let society: String
  /// The number of the entry in the journal, counted from 1.
  public let number: Int
  /// What kind of thing happened, such as `print` or `input`.
  public let kind: String
  /// What happened, as JSON text.
  public let body: String
  /// When it was stored, in seconds since 1970.
  public let created: Double

  fileprivate init(_ row: Row) {
    society = row["agent"]
    number = row["number"]
    kind = row["kind"]
    body = row["body"]
    created = row["created"]
  }
}

extension Store {
  /// How many entries of a journal are kept, at least; twice as many at most.
  public static let journalLength = 10_000

  /// Entries of a journal in their order, behind one that is known.
  public func journal(of society: String, after number: Int = 0, limit: Int = 100) async throws
    -> [JournalEntry]
  {
    try await database.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM journal WHERE agent = ? AND number > ? ORDER BY number LIMIT ?",
        arguments: [society, number, Page<JournalEntry>.rows(limit)])
      return rows.map { JournalEntry($0) }
    }
  }

  /// Adds entries behind the last one, and forgets old ones now and then.
  static func append(
    _ entries: [(kind: String, body: String)], to society: String, _ database: Database
  ) throws {
    if entries.isEmpty { return }
    let first =
      try Int.fetchOne(
        database, sql: "SELECT max(number) FROM journal WHERE agent = ?", arguments: [society]) ?? 0
    var number = first
    for entry in entries {
      number += 1
      try database.execute(
        sql: "INSERT INTO journal (agent, number, kind, body, created) VALUES (?, ?, ?, ?, ?)",
        arguments: [society, number, entry.kind, entry.body, Self.now])
    }
    if first / journalLength != number / journalLength {
      try database.execute(
        sql: "DELETE FROM journal WHERE agent = ? AND number <= ?",
        arguments: [society, number - journalLength])
    }
  }
}
