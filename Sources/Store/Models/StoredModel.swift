internal import GRDB

/// A learned domain to store.
public struct NewModel: Hashable, Sendable {
  /// The identifier of the skeleton it was learned with, if that is stored.
  public var skeleton: String?
  /// The algorithm.
  public var algorithm: String
  /// Which bound of the consistent models it is.
  public var bound: String
  /// The PDDL text.
  public var text: String
  /// What the traces showed, as JSON text.
  public var evidence: String
  /// The identifiers of the traces it was learned from, as far as they are stored.
  public var traces: [String]

  /// Makes a model to store.
  public init(
    skeleton: String?, algorithm: String, bound: String, text: String, evidence: String,
    traces: [String]
  ) {
    self.skeleton = skeleton
    self.algorithm = algorithm
    self.bound = bound
    self.text = text
    self.evidence = evidence
    self.traces = traces
  }
}

/// A learned domain that is stored, with its lineage: by which algorithm it was learned from which
/// traces, and what these showed.
public struct StoredModel: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The job that learned it; nil if that was removed.
  public let job: String?
  /// The identifier of the skeleton it was learned with, if that is stored.
  public let skeleton: String?
  /// The algorithm.
  public let algorithm: String
  /// Which bound of the consistent models it is.
  public let bound: String
  /// The PDDL text.
  public let text: String
  /// What the traces showed, as JSON text.
  public let evidence: String
  /// The identifiers of the traces it was learned from.
  public let traces: [String]
  /// When it was stored, in seconds since 1970.
  public let created: Double

  fileprivate init(_ row: Row, traces: [String]) {
    id = row["id"]
    job = row["job"]
    skeleton = row["skeleton"]
    algorithm = row["algorithm"]
    bound = row["bound"]
    text = row["text"]
    evidence = row["evidence"]
    self.traces = traces
    created = row["created"]
  }
}

extension Store {
  /// The model of an identifier.
  ///
  /// - Throws: `StoreError.isMissing`.
  public func model(_ id: String) async throws -> StoredModel {
    try await database.read { try Self.model(Self.row("model", id, $0), $0) }
  }

  /// Models, the newest first.
  public func models(limit: Int = 100, after next: String? = nil) async throws -> Page<StoredModel>
  {
    try await database.read { database in
      try Self.page(
        "SELECT * FROM model", limit: limit, after: next, database, id: \.id
      ) { try Self.model($0, database) }
    }
  }

  private static func model(_ row: Row, _ database: Database) throws -> StoredModel {
    let traces = try String.fetchAll(
      database, sql: "SELECT trace FROM modelTrace WHERE model = ? ORDER BY trace",
      arguments: [row["id"] as String])
    return StoredModel(row, traces: traces)
  }

  static func insert(_ model: NewModel, job: String, _ database: Database) throws {
    let id = Identifier.make("model")
    try database.execute(
      sql: """
        INSERT INTO model (id, job, skeleton, algorithm, bound, text, evidence, created)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, job, model.skeleton, model.algorithm, model.bound, model.text, model.evidence, Self.now,
      ])
    for trace in Set(model.traces) {
      try database.execute(
        sql: "INSERT INTO modelTrace (model, trace) VALUES (?, ?)", arguments: [id, trace])
    }
  }
}
