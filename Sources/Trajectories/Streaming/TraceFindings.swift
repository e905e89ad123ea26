import PDDL

/// Gathers the findings about one trace file, up to a limit.
struct TraceFindings: Sendable {
  /// How many findings about one file are kept.
  static let limit = 100

  /// The file's name.
  let file: String
  /// The findings so far, at most `limit`.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many errors there were, kept or not.
  private(set) var errorCount = 0
  /// How many more findings there were than are kept.
  private(set) var hiddenCount = 0

  init(file: String) { self.file = file }

  mutating func add(
    _ message: String, severity: Diagnostic.Severity = .error, expected: String? = nil,
    found: String? = nil, line: Int, column: Int
  ) {
    if severity == .error { errorCount += 1 }
    guard diagnostics.count < Self.limit else {
      hiddenCount += 1
      return
    }
    diagnostics.append(
      Diagnostic(
        severity, message, expected: expected, found: found, file: file, line: line,
        column: column))
  }

  /// All that is to be said, with a last line about what is not shown.
  var all: [Diagnostic] {
    guard hiddenCount > 0 else { return diagnostics }
    let severity: Diagnostic.Severity = errorCount > 0 ? .error : .warning
    return diagnostics + [
      Diagnostic(severity, "\(hiddenCount) more findings are not shown", file: file)
    ]
  }
}
