/// What reading fills: the current block, and what its numbers stand for.
public struct ReadingState: Sendable {
  /// The records that were read last.
  public internal(set) var block = TraceBlock()
  /// What the block's numbers stand for. Consumers may add atoms of their own.
  public var symbols: TraceSymbols
  var findings: TraceFindings
}

/// A reader of one format.
protocol BlockReader: ~Copyable {
  /// Adds records to the block until it is full.
  ///
  /// - Returns: false when the file is at its end.
  mutating func read(into state: inout ReadingState) -> Bool
}
