/// Gathers the findings about one text, up to a limit.
///
/// A finding is kept by its byte offset; lines and columns are worked out once, at the end.
public struct DiagnosticCollector: Sendable {
  /// How many findings about one file are shown.
  public static let limit = 100

  /// A finding before its line and column are known.
  private struct Finding: Sendable {
    var severity: Diagnostic.Severity
    var message: String
    var expected: String?
    var found: String?
    var offset: Int
    var unsupportedFeature: String?
  }

  private var errors: [Finding] = []
  private var warnings: [Finding] = []
  private var errorCount = 0
  private var warningCount = 0

  /// Starts with no finding.
  public init() {}

  /// Whether an error was reported.
  public var hasErrors: Bool { errorCount > 0 }

  /// Whether more errors would not be shown.
  public var isFull: Bool { errors.count >= Self.limit }

  /// How many errors were reported so far, shown or not.
  public var totalErrors: Int { errorCount }

  /// Reports that the text cannot be used.
  public mutating func error(
    _ message: String, expected: String? = nil, found: String? = nil, at offset: Int,
    unsupportedFeature: String? = nil
  ) {
    errorCount += 1
    guard errors.count < Self.limit else { return }
    errors.append(
      Finding(
        severity: .error, message: message, expected: expected, found: found, offset: offset,
        unsupportedFeature: unsupportedFeature))
  }

  /// Reports something that the author should look at.
  public mutating func warning(
    _ message: String, expected: String? = nil, found: String? = nil, at offset: Int
  ) {
    warningCount += 1
    guard warnings.count < Self.limit else { return }
    warnings.append(
      Finding(
        severity: .warning, message: message, expected: expected, found: found, offset: offset))
  }

  /// The findings in the order of the text, errors before warnings where not all can be shown.
  ///
  /// - Complexity: O(bytes of the source + findings).
  public func diagnostics(in source: SourceText) -> [Diagnostic] {
    let shown = errors + warnings.prefix(Self.limit - errors.count)
    // The sort is stable by the index: findings at one place stay in the order they were made.
    let ordered = shown.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
    let placed = ordered.filter { $0.offset >= 0 }
    let positions = source.positions(of: placed.map(\.offset))
    var diagnostics = ordered.prefix(ordered.count - placed.count).map { finding in
      Diagnostic(
        finding.severity, finding.message, expected: finding.expected, found: finding.found,
        file: source.name, unsupportedFeature: finding.unsupportedFeature)
    }
    for (finding, position) in zip(placed, positions) {
      let excerpt = source.excerpt(around: finding.offset)
      diagnostics.append(
        Diagnostic(
          finding.severity, finding.message, expected: finding.expected, found: finding.found,
          file: source.name, line: position.line, column: position.column,
          sourceLine: excerpt.text, caret: excerpt.caret,
          unsupportedFeature: finding.unsupportedFeature))
    }
    let hidden = errorCount + warningCount - shown.count
    if hidden > 0 {
      let severity: Diagnostic.Severity = errorCount > errors.count ? .error : .warning
      diagnostics.append(
        Diagnostic(severity, "\(hidden) more findings are not shown", file: source.name))
    }
    return diagnostics
  }
}
