internal import FoundationEssentials
internal import GRDB
public import Trajectories

extension Store {
  /// How far the export of a trace has come.
  public struct TracePosition: Sendable {
    var run = 0
    var number = 0
    /// Whether the run has lines that were handed out.
    var isStarted = false
    var decoder = ChunkDecoder()

    /// The start.
    public init() {}
  }

  /// A piece of a trace in Praxis's own format, a transition a line. Blocks the thread.
  ///
  /// - Parameters:
  ///   - position: where the piece starts.
  ///   - vocabulary: the vocabulary of the trace's domain.
  /// - Returns: the text, which may be empty, and where the next piece starts; nil behind the last.
  /// - Throws: `StoreError` if the trace is not there or is damaged.
  /// - Complexity: the piece takes memory in proportion to a block of the file it came from.
  public func traceLines(
    _ id: String, at position: TracePosition, vocabulary: TraceVocabulary
  ) throws -> (text: String, next: TracePosition)? {
    var next = position
    while true {
      let found = try database.read { database in
        (
          objects: try String.fetchOne(
            database, sql: "SELECT objects FROM traceRun WHERE trace = ? AND run = ?",
            arguments: [id, next.run]),
          bytes: try Data.fetchOne(
            database,
            sql: "SELECT bytes FROM traceChunk WHERE trace = ? AND run = ? AND number = ?",
            arguments: [id, next.run, next.number]
          ).map { Array($0) }
        )
      }
      guard let objects = found.objects else { return nil }
      guard let bytes = found.bytes else {
        let run = next.run + 1
        next = TracePosition()
        next.run = run
        continue
      }
      next.number += 1
      let transitions = try next.decoder.transitions(of: bytes)
      if transitions.isEmpty { return ("", next) }
      let trace = Trace(objects: TraceObjects.decode(objects), transitions: transitions)
      let text =
        next.isStarted
        ? TraceWriter.jsonLines(continuing: trace, vocabulary: vocabulary)
        : TraceWriter(.jsonl, vocabulary: vocabulary).text([trace])
      next.isStarted = true
      return (text, next)
    }
  }

  /// Gives all of a trace in Praxis's own format, piece by piece. Blocks the thread.
  ///
  /// - Parameter write: is called with each piece, in order.
  /// - Throws: `StoreError`, and what `write` throws.
  public func exportTrace(
    _ id: String, vocabulary: TraceVocabulary, write: (String) throws -> Void
  ) throws {
    _ = try database.read { try Self.trace(id, $0) }
    var position = TracePosition()
    while let piece = try traceLines(id, at: position, vocabulary: vocabulary) {
      position = piece.next
      if !piece.text.isEmpty { try write(piece.text) }
    }
  }
}
