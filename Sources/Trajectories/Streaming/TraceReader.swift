public import PDDL

/// Reads a trace file of any format block by block, in memory that does not grow with its length.
///
/// ```swift
/// var reader = try TraceReader(path: path, vocabulary: TraceVocabulary(domain))
/// while reader.next() {
///   for record in reader.state.block.records { … }
/// }
/// print(reader.findings)
/// ```
///
/// What is wrong with a file is a finding, and reading goes on behind it. A state that is damaged
/// becomes one of which nothing was seen, so that nothing false follows from it.
public struct TraceReader: ~Copyable {
  /// The file's name.
  public let name: String
  /// The file's format.
  public let format: TraceFormat
  /// The current block and what its numbers stand for.
  public var state: ReadingState
  private var isAtEnd = false
  private var sExpressions: SExpressionReader?
  private var table: CSVReader?
  private var jsonLines: JSONLinesReader?

  /// The findings so far, at most 100.
  public var findings: [Diagnostic] { state.findings.all }
  /// How many bytes of the file have been read.
  public var bytesRead: Int { state.bytesRead }
  /// How many errors there were so far.
  public var errorCount: Int { state.findings.errorCount }

  /// Opens a trace file.
  ///
  /// - Parameters:
  ///   - vocabulary: what the trace is written in.
  ///   - objects: the objects of the trace with their types, such as those of its problem file;
  ///     without them objects are found in the trace, and their types are inferred.
  ///   - format: the file's format; found out from how it starts if it is not given.
  /// - Throws: a finding if the file cannot be read, or its format cannot be found out.
  public init(
    path: String, vocabulary: TraceVocabulary, objects: [TypedName]? = nil,
    format: TraceFormat? = nil
  ) throws(DiagnosticsError) {
    try self.init(ByteStream(path: path), path, vocabulary, objects, format)
  }

  /// Reads a trace at hand.
  ///
  /// - Throws: a finding if the format cannot be found out.
  public init(
    text: String, name: String = "<text>", vocabulary: TraceVocabulary,
    objects: [TypedName]? = nil, format: TraceFormat? = nil
  ) throws(DiagnosticsError) {
    try self.init(ByteStream(bytes: Array(text.utf8)), name, vocabulary, objects, format)
  }

  private init(
    _ bytes: consuming ByteStream, _ name: String, _ vocabulary: TraceVocabulary,
    _ objects: [TypedName]?, _ format: TraceFormat?
  ) throws(DiagnosticsError) {
    let start = UnsafeBufferPointer(start: UnsafePointer(bytes.base), count: bytes.end)
    guard let format = format ?? TraceFormat.detect(start) else {
      throw DiagnosticsError([
        Diagnostic(
          .error, "this is no trace of a known format",
          expected: TraceFormat.allCases.map(\.rawValue).joined(separator: ", "), file: name)
      ])
    }
    self.name = name
    self.format = format
    state = ReadingState(vocabulary: vocabulary, objects: objects, file: name)
    sExpressions = nil
    table = nil
    jsonLines = nil
    switch format {
    case .trajectory:
      sExpressions = SExpressionReader(bytes, dialect: TrajectoryFormat.dialect)
    case .amlgym: sExpressions = SExpressionReader(bytes, dialect: AMLGymFormat.dialect)
    case .observation:
      sExpressions = SExpressionReader(bytes, dialect: ObservationFormat.dialect)
    case .fama: sExpressions = SExpressionReader(bytes, dialect: FAMAFormat.dialect)
    case .csv: table = CSVReader(bytes)
    case .jsonl: jsonLines = JSONLinesReader(bytes)
    }
  }

  /// Reads the next block into `state`.
  ///
  /// - Returns: false if there was none left.
  /// - Complexity: O(bytes).
  public mutating func next() -> Bool {
    state.block.removeAll()
    if isAtEnd { return false }
    let isMore: Bool =
      sExpressions?.read(into: &state) ?? table?.read(into: &state)
      ?? jsonLines?.read(into: &state) ?? false
    isAtEnd = !isMore
    return !state.block.records.isEmpty || isMore
  }
}
