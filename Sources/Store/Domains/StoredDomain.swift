internal import GRDB

/// A domain that is stored. Its text never changes.
public struct StoredDomain: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The name that the text gives.
  public let name: String
  /// The PDDL text.
  public let text: String
  /// When it was stored, in seconds since 1970.
  public let created: Double

  fileprivate init(_ row: Row) {
    id = row["id"]
    name = row["name"]
    text = row["text"]
    created = row["created"]
  }
}

extension Store {
  /// Stores a domain.
  ///
  /// - Parameter name: the name that the text gives.
  public func addDomain(name: String, text: String) async throws -> StoredDomain {
    try await database.write { database in
      let id = Identifier.make("domain")
      try database.execute(
        sql: "INSERT INTO domain (id, name, text, created) VALUES (?, ?, ?, ?)",
        arguments: [id, name, text, Self.now])
      return try Self.domain(id, database)
    }
  }

  /// The domain of an identifier.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func domain(_ id: String) async throws -> StoredDomain {
    try await database.read { try Self.domain(id, $0) }
  }

  /// Domains, the newest first.
  ///
  /// - Parameter next: what the page before said.
  public func domains(limit: Int = 100, after next: String? = nil) async throws
    -> Page<StoredDomain>
  {
    try await database.read { database in
      try Self.page(
        "SELECT * FROM domain", limit: limit, after: next, database, id: \.id
      ) { StoredDomain($0) }
    }
  }

  /// Removes a domain.
  ///
  /// - Throws: `StoreError.isMissing`; `isNeeded` if there are problems, traces, plans or models of
  ///   it.
  public func removeDomain(_ id: String) async throws {
    try await database.write { database in
      _ = try Self.domain(id, database)
      try Self.refuse(
        removing: "domain", id,
        neededBy: [
          ("problem", "domain", "id"), ("trace", "domain", "id"), ("plan", "domain", "id"),
          ("model", "skeleton", "id"),
        ], database)
      try database.execute(sql: "DELETE FROM domain WHERE id = ?", arguments: [id])
    }
  }

  static func domain(_ id: String, _ database: Database) throws -> StoredDomain {
    StoredDomain(try row("domain", id, database))
  }
}
