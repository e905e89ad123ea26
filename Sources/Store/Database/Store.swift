internal import GRDB
internal import Glibc

/// What Praxis keeps: domains, problems, plans, traces, models, jobs and agents' journals, in one
/// SQLite file.
///
/// The database is in write-ahead mode with full synchronisation: what a function has returned from
/// is on the disk, and nothing that it wrote is lost or half there however the process or the machine
/// ends. Readers do not wait for writers. One process has the file open at a time.
public final class Store: Sendable {
  let database: DatabasePool
  /// Where the file lies.
  public let path: String
  private let lock: StoreLock

  /// Opens a database, which is made if it is not there, and brings its tables up to date.
  ///
  /// - Throws: `StoreError` if the file is in use, is no database, is of a later version, or cannot
  ///   be read or written.
  public init(path: String) throws(StoreError) {
    self.path = path
    lock = try StoreLock(path: path)
    var configuration = Configuration()
    configuration.maximumReaderCount = 4
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      database = try DatabasePool(path: path, configuration: configuration)
      let migrator = Migrations.migrator
      let isFuture = try database.read { try migrator.hasBeenSuperseded($0) }
      guard !isFuture else { throw StoreError.isOfLaterVersion(path) }
      try migrator.migrate(database)
      try database.write { database in
        // What a process left unfinished that was killed in the middle of an upload.
        try database.execute(sql: "DELETE FROM trace WHERE isComplete = 0")
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError.unusable(path, "\(error)")
    }
  }

  /// Whether the file is whole; otherwise what is wrong with it.
  ///
  /// - Complexity: reads all of the file.
  public func integrityProblems() async throws -> [String] {
    try await database.read { database in
      let findings = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      return findings.filter { $0 != "ok" } + orphans.map { "broken reference: \($0)" }
    }
  }

  /// Whether the database answers.
  public func isReady() async -> Bool {
    (try? await database.read { try Int.fetchOne($0, sql: "SELECT 1") }) == 1
  }

  /// Moves what is in the write-ahead file to the database and closes both.
  public func close() throws {
    try database.close()
  }

  /// The time, in seconds since 1970.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
