internal import FoundationEssentials
internal import GRDB
internal import PDDL
public import Trajectories

extension Store {
  /// Stores a trace file, block by block, in memory that does not grow with its length. Blocks the
  /// thread.
  ///
  /// Nobody sees the trace before all of it is stored; one that fails leaves nothing behind.
  ///
  /// - Parameters:
  ///   - reader: reads the file with the vocabulary of the domain.
  ///   - domain: the identifier of the domain.
  ///   - name: a name for people.
  /// - Throws: the findings if the file is damaged; `StoreError` if the domain is not there.
  public func importTrace(
    from reader: consuming TraceReader, domain: String, name: String
  ) throws -> StoredTrace {
    let id = Identifier.make("trace")
    try database.write { database in
      _ = try Self.domain(domain, database)
      try database.execute(
        sql: """
          INSERT INTO trace (id, domain, name, transitions, isComplete, created)
          VALUES (?, ?, ?, 0, 0, ?)
          """, arguments: [id, domain, name, Self.now])
    }
    do {
      var sink = TraceSink(store: self, trace: id)
      while reader.next() { try sink.add(reader.state) }
      try sink.finish(reader.state)
      if reader.errorCount > 0 { throw DiagnosticsError(reader.findings) }
      return try database.write { database in
        try database.execute(
          sql: "UPDATE trace SET isComplete = 1, transitions = ? WHERE id = ?",
          arguments: [sink.transitions, id])
        return try Self.trace(id, database)
      }
    } catch {
      try? database.write { database in
        try database.execute(sql: "DELETE FROM trace WHERE id = ?", arguments: [id])
      }
      throw error
    }
  }

  fileprivate func insertChunk(_ chunk: ChunkEncoder, of trace: String, run: Int, number: Int)
    throws
  {
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO traceChunk (trace, run, number, transitions, bytes) VALUES (?, ?, ?, ?, ?)
          """, arguments: [trace, run, number, chunk.actionCount, Data(chunk.bytes)])
    }
  }

  fileprivate func insertRun(_ run: Int, of trace: String, objects: [TypedName]) throws {
    try database.write { database in
      try database.execute(
        sql: "INSERT INTO traceRun (trace, run, objects) VALUES (?, ?, ?)",
        arguments: [trace, run, TraceObjects.encode(objects)])
    }
  }
}

/// Writes the runs of a trace file to the store as they are read.
private struct TraceSink {
  let store: Store
  let trace: String
  private var run = -1
  private var number = 0
  private var chunk = ChunkEncoder()
  private var literal = 0
  private var value = 0
  /// The objects as they were known at the end of the last block.
  private var objects: [TypedName] = []
  private(set) var transitions = 0

  init(store: Store, trace: String) {
    self.store = store
    self.trace = trace
  }

  /// Adds a block; it becomes a chunk, or several where runs start in it.
  mutating func add(_ state: ReadingState) throws {
    (literal, value) = (0, 0)
    for (index, record) in state.block.records.enumerated() {
      let literals = literal..<Int(record.literalsEnd)
      let values = value..<Int(record.valuesEnd)
      (literal, value) = (literals.upperBound, values.upperBound)
      if record.kind == .start || run < 0 {
        // Names may mean something else from a new run on.
        try endRun(index == 0 ? objects : Self.objects(of: state))
        run += 1
      }
      switch record.kind {
      case .start: break
      case .state:
        chunk.appendState(
          isPartial: record.isPartial, literals: literals, values: values, of: state)
      case .action: chunk.appendAction(index, of: state)
      }
    }
    try endChunk()
    objects = Self.objects(of: state)
  }

  mutating func finish(_ state: ReadingState) throws {
    try endRun(Self.objects(of: state))
  }

  private static func objects(of state: ReadingState) -> [TypedName] {
    let constants = Set(state.symbols.vocabulary.constants.map(\.name))
    return state.symbols.objects.typedNames.filter { !constants.contains($0.name) }
  }

  private mutating func endChunk() throws {
    guard !chunk.isEmpty else { return }
    try store.insertChunk(chunk, of: trace, run: run, number: number)
    transitions += chunk.actionCount
    number += 1
    chunk = ChunkEncoder()
  }

  private mutating func endRun(_ objects: [TypedName]) throws {
    try endChunk()
    guard run >= 0 else { return }
    try store.insertRun(run, of: trace, objects: objects)
    number = 0
  }
}
