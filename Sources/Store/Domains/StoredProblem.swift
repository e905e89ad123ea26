internal import GRDB

/// A problem that is stored. Its text never changes.
public struct StoredProblem: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The identifier of its domain.
  public let domain: String
  /// The name that the text gives.
  public let name: String
  /// The PDDL text.
  public let text: String
  /// When it was stored, in seconds since 1970.
  public let created: Double

  fileprivate init(_ row: Row) {
    id = row["id"]
    domain = row["domain"]
    name = row["name"]
    text = row["text"]
    created = row["created"]
  }
}

extension Store {
  /// Stores a problem of a domain that is stored.
  ///
  /// - Throws: `StoreError.isMissing` if the domain is not there.
  public func addProblem(domain: String, name: String, text: String) async throws -> StoredProblem {
    try await database.write { database in
      _ = try Self.domain(domain, database)
      let id = Identifier.make("problem")
      try database.execute(
        sql: "INSERT INTO problem (id, domain, name, text, created) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, domain, name, text, Self.now])
      return try Self.problem(id, database)
    }
  }

  /// The problem of an identifier.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func problem(_ id: String) async throws -> StoredProblem {
    try await database.read { try Self.problem(id, $0) }
  }

  /// The problems of a domain, the newest first.
  ///
  /// - Throws: `StoreError.isMissing` if the domain is not there.
  public func problems(domain: String, limit: Int = 100, after next: String? = nil) async throws
    -> Page<StoredProblem>
  {
    try await database.read { database in
      _ = try Self.domain(domain, database)
      return try Self.page(
        "SELECT * FROM problem", where: ["domain": domain], limit: limit, after: next, database,
        id: \.id
      ) { StoredProblem($0) }
    }
  }

  /// Removes a problem.
  ///
  /// - Throws: `StoreError.isMissing`; `isNeeded` if there are plans of it.
  public func removeProblem(_ id: String) async throws {
    try await database.write { database in
      _ = try Self.problem(id, database)
      try Self.refuse(
        removing: "problem", id, neededBy: [("plan", "problem", "id")], database)
      try database.execute(sql: "DELETE FROM problem WHERE id = ?", arguments: [id])
    }
  }

  static func problem(_ id: String, _ database: Database) throws -> StoredProblem {
    StoredProblem(try row("problem", id, database))
  }
}
