/// A piece of a trace as numbers in flat arrays: what readers hand to learners.
///
/// A block is a sequence of records. What a number stands for is in the reader's `TraceSymbols`;
/// numbers stay the same from block to block while the reader's `generation` does. Blocks end between
/// records, so a transition may have its state before in one block and the rest in the next.
public struct TraceBlock: Sendable {
  /// What a record is.
  public enum Kind: UInt8, Sendable {
    /// A new trace starts; nothing is known about the state yet.
    case start
    /// The current state, as far as it was seen.
    case state
    /// An action that was tried in the current state.
    case action
  }

  /// One record. 32 bytes.
  public struct Record: Sendable {
    /// What the record is.
    public var kind: Kind
    /// Of a state: whether literals that are not listed were not seen; else they are false.
    public var isPartial: Bool
    /// Of an action: what became of it.
    public var outcome: Outcome
    /// Of an action: its number among the ground actions.
    public var action: Int32
    /// The line of the file that the record starts on, counted from 1.
    public var line: Int
    /// Where the state's literals end in `literals`; they start where those of the last record end.
    public var literalsEnd: Int32
    /// Where the state's values end in `fluents` and `values`.
    public var valuesEnd: Int32
  }

  /// The records in the order of the trace.
  public internal(set) var records: [Record] = []
  /// The literals of all states: the number of an atom times two, plus 1 if it is false.
  public internal(set) var literals: [Int32] = []
  /// The function terms of which states have values.
  public internal(set) var fluents: [Int32] = []
  /// The values of these function terms.
  public internal(set) var values: [Double] = []
  /// Times of actions where the trace has them, by the index of the record.
  public internal(set) var times: [Int: Double] = [:]
  /// Sources of actions where the trace has them, by the index of the record.
  public internal(set) var sources: [Int: String] = [:]

  /// Makes an empty block.
  public init() {}

  /// How many literals and values a block has at most before it is handed out; the state that it
  /// ends with is never cut.
  static let capacity = 1 << 15

  var isFull: Bool {
    literals.count + values.count >= Self.capacity || records.count >= Self.capacity
  }

  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    literals.removeAll(keepingCapacity: true)
    fluents.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    times.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
  }

  /// Drops what was added behind the last record.
  mutating func dropUnfinishedState() {
    let literalsEnd = Int(records.last?.literalsEnd ?? 0)
    let valuesEnd = Int(records.last?.valuesEnd ?? 0)
    literals.removeSubrange(literalsEnd...)
    fluents.removeSubrange(valuesEnd...)
    values.removeSubrange(valuesEnd...)
  }

  mutating func appendStart(line: Int) {
    append(.start, line: line)
  }

  /// Ends a state of the literals and values that were added since the last record.
  mutating func appendState(isPartial: Bool, line: Int) {
    append(.state, isPartial: isPartial, line: line)
  }

  mutating func appendAction(_ action: Int32, outcome: Outcome = .succeeded, line: Int) {
    append(.action, action: action, outcome: outcome, line: line)
  }

  private mutating func append(
    _ kind: Kind, isPartial: Bool = false, action: Int32 = -1, outcome: Outcome = .succeeded,
    line: Int
  ) {
    records.append(
      Record(
        kind: kind, isPartial: isPartial, outcome: outcome, action: action, line: line,
        literalsEnd: Int32(literals.count), valuesEnd: Int32(values.count)))
  }
}
