internal import GRDB

/// A trace file that is stored, without its transitions.
public struct StoredTrace: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The identifier of the domain whose names it is written in.
  public let domain: String
  /// The name it was given.
  public let name: String
  /// How many transitions it has.
  public let transitions: Int
  /// How many runs of the world it holds, one after the other.
  public let runs: Int
  /// How many bytes its transitions take.
  public let bytes: Int
  /// When it was stored, in seconds since 1970.
  public let created: Double

  fileprivate init(_ row: Row) {
    id = row["id"]
    domain = row["domain"]
    name = row["name"]
    transitions = row["transitions"]
    runs = row["runs"]
    bytes = row["bytes"]
    created = row["created"]
  }
}

extension Store {
  /// The trace of an identifier.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func trace(_ id: String) async throws -> StoredTrace {
    try await database.read { try Self.trace(id, $0) }
  }

  /// Traces, the newest first: all, or those of a domain.
  public func traces(domain: String? = nil, limit: Int = 100, after next: String? = nil)
    async throws -> Page<StoredTrace>
  {
    try await database.read { database in
      try Self.page(
        Self.traceColumns, where: ["isComplete": "1", "domain": domain], limit: limit, after: next,
        database, id: \.id
      ) { StoredTrace($0) }
    }
  }

  /// Removes a trace with its transitions.
  ///
  /// - Throws: `StoreError.isMissing`; `isNeeded` if a model was learned from it.
  public func removeTrace(_ id: String) async throws {
    try await database.write { database in
      _ = try Self.trace(id, database)
      try Self.refuse(
        removing: "trace", id, neededBy: [("modelTrace", "trace", "model")], database)
      try database.execute(sql: "DELETE FROM trace WHERE id = ?", arguments: [id])
    }
  }

  private static let traceColumns = """
    SELECT *, (SELECT count(*) FROM traceRun WHERE trace = trace.id) AS runs,
      (SELECT coalesce(sum(length(bytes)), 0) FROM traceChunk WHERE trace = trace.id) AS bytes
    FROM trace
    """

  static func trace(_ id: String, _ database: Database) throws -> StoredTrace {
    let row = try Row.fetchOne(
      database, sql: traceColumns + " WHERE isComplete = 1 AND id = ?", arguments: [id])
    guard let row else { throw StoreError.isMissing(kind: "trace", id: id) }
    return StoredTrace(row)
  }
}
