/// One finding about a text: what is wrong, where, what was expected and what was found.
public struct Diagnostic: Hashable, Sendable {
  /// How bad a finding is.
  public enum Severity: String, Hashable, Sendable {
    /// The text cannot be used.
    case error
    /// The text can be used, but perhaps does not mean what its author meant.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one line.
  public var message: String
  /// What should stand there, where that can be said.
  public var expected: String?
  /// What stands there instead.
  public var found: String?
  /// The file's name.
  public var file: String
  /// The line, counted from 1; 0 when the finding is about the file as a whole.
  public var line: Int
  /// The column in characters, counted from 1; 0 when the finding is about a whole line or file.
  public var column: Int
  /// The line that the finding is about, or the part of it around the place if it is long.
  public var sourceLine: String
  /// How many characters of `sourceLine` stand before the place.
  public var caret: Int
  /// The name of the language feature when the finding is that Praxis does not support it.
  public var unsupportedFeature: String?

  /// Makes a finding; without a line it is about the file as a whole.
  public init(
    _ severity: Severity, _ message: String, expected: String? = nil, found: String? = nil,
    file: String, line: Int = 0, column: Int = 0, sourceLine: String = "", caret: Int = 0,
    unsupportedFeature: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.expected = expected
    self.found = found
    self.file = file
    self.line = line
    self.column = column
    self.sourceLine = sourceLine
    self.caret = caret
    self.unsupportedFeature = unsupportedFeature
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line: `file:line:column: error: message, expected X, found Y`.
  public var description: String {
    var text = file
    if line > 0 { text += ":\(line)" }
    if line > 0, column > 0 { text += ":\(column)" }
    text += ": \(severity.rawValue): \(message)"
    if let expected { text += ", expected \(expected)" }
    if let found { text += ", found \(found)" }
    return text
  }

  /// The description, the source line under it, and a caret under the place.
  public var rendered: String {
    guard line > 0, column > 0 else { return description }
    // Tabs stay tabs, so that the caret stands right whatever their width is.
    let indent = sourceLine.unicodeScalars.prefix(caret).map { $0 == "\t" ? "\t" : " " }
    return "\(description)\n\(sourceLine)\n\(indent.joined())^"
  }
}

/// Why a text cannot be used: all findings about it, of which at least one is an error.
public struct DiagnosticsError: Error, Hashable, Sendable {
  /// The findings, warnings too, in the order of the text.
  public var diagnostics: [Diagnostic]

  /// Makes an error of findings.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// The feature to name when nothing is wrong but that Praxis does not support it; else nil.
  public var unsupportedFeature: String? {
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.allSatisfy({ $0.unsupportedFeature != nil }) else { return nil }
    return errors.first?.unsupportedFeature
  }
}

extension DiagnosticsError: CustomStringConvertible {
  /// All findings, each with its source line and caret.
  public var description: String {
    diagnostics.map(\.rendered).joined(separator: "\n")
  }
}
