/// One finding about an agent program: what is wrong, where, what was expected and what was found.
public struct Diagnostic: Hashable, Sendable {
  /// How bad a finding is.
  public enum Severity: String, Hashable, Sendable {
    /// The program cannot be used.
    case error
    /// The program can be used, but perhaps does not mean what its author meant.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one line.
  public var message: String
  /// The file's name.
  public var file: String
  /// The line, counted from 1; 0 when the finding is about the file as a whole.
  public var line: Int
  /// The column in characters, counted from 1; 0 if only the line is known.
  public var column: Int
  /// The line that the finding is about; empty if it is not known.
  public var sourceLine: String

  /// Makes a finding; without a line it is about the file as a whole.
  public init(
    _ severity: Severity, _ message: String, file: String, line: Int = 0, column: Int = 0,
    sourceLine: String = ""
  ) {
    self.severity = severity
    self.message = message
    self.file = file
    self.line = line
    self.column = column
    self.sourceLine = sourceLine
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line: `file:line:column: error: message`.
  public var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if column > 0 { place += ":\(column)" }
    return "\(place): \(severity.rawValue): \(message)"
  }

  /// The description, the source line under it, and a caret under the place.
  public var rendered: String {
    guard line > 0, column > 0 else { return description }
    let (text, place) = excerpt
    // Tabs stay tabs, so that the caret stands right whatever their width is.
    let indent = text.unicodeScalars.prefix(place).map { $0 == "\t" ? "\t" : " " }
    return "\(description)\n\(text)\n\(indent.joined())^"
  }

  /// The source line, or the part of a long one around the place, and how much stands before the place.
  private var excerpt: (text: String, place: Int) {
    let scalars = sourceLine.unicodeScalars
    let place = column - 1
    guard scalars.count > 2 * Self.reach else { return (sourceLine, place) }
    let start = max(0, min(place - Self.reach, scalars.count))
    let part = scalars.dropFirst(start).prefix(2 * Self.reach)
    var text = String(String.UnicodeScalarView(part))
    if start > 0 { text = "…" + text }
    if start + part.count < scalars.count { text += "…" }
    return (text, place - start + (start > 0 ? 1 : 0))
  }

  /// How much of a long line is shown on each side of a place.
  private static let reach = 100
}

/// Why a program cannot be used: all findings about it, of which at least one is an error.
public struct DiagnosticsError: Error, Hashable, Sendable {
  /// The findings in the order of the text.
  public var diagnostics: [Diagnostic]

  /// Makes an error of findings.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension DiagnosticsError: CustomStringConvertible {
  /// All findings, each with its source line and caret.
  public var description: String {
    diagnostics.map(\.rendered).joined(separator: "\n")
  }
}
