import PDDL

/// What reading fills: the current block, and what its numbers stand for.
public struct ReadingState: Sendable {
  /// The records that were read last.
  public internal(set) var block = TraceBlock()
  /// What the block's numbers stand for. Consumers may add atoms of their own.
  public var symbols: TraceSymbols
  /// Counts up when the numbers of `symbols` start to mean something else: between traces, when
  /// there have been very many objects, or when a name stands for an object of another type.
  public private(set) var generation = 0
  /// How much of the file has been read.
  var bytesRead = 0
  var findings: TraceFindings
  private let declared: [TypedName]?

  init(vocabulary: TraceVocabulary, objects: [TypedName]?, file: String) {
    symbols = TraceSymbols(vocabulary: vocabulary, objects: objects)
    findings = TraceFindings(file: file)
    declared = objects
  }

  /// Whether there are so many atoms that they should be forgotten before the next trace.
  var hasManySymbols: Bool { symbols.atoms.count > 1 << 20 }

  /// Forgets all symbols; the block has to be empty.
  mutating func renewSymbols() {
    symbols = TraceSymbols(vocabulary: symbols.vocabulary, objects: declared)
    generation += 1
  }
}

/// A reader of one format.
protocol BlockReader: ~Copyable {
  /// Adds records to the block until it is full.
  ///
  /// - Returns: false when the file is at its end.
  mutating func read(into state: inout ReadingState) -> Bool
}
