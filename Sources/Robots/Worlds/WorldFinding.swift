/// Something wrong with a text, where it is, what was expected and what was found.
public struct WorldFinding: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public var message: String
  /// What should have been there; nil if the message says it.
  public var expected: String?
  /// What was there; nil for nothing.
  public var found: String?
  /// The name of the file.
  public var file: String
  /// The line, counted from 1; 0 when the finding is about the file as a whole.
  public var line: Int
  /// The column in characters, counted from 1.
  public var column: Int

  /// Makes a finding.
  public init(
    _ message: String, expected: String? = nil, found: String? = nil, file: String, line: Int = 0,
    column: Int = 0
  ) {
    self.message = message
    self.expected = expected
    self.found = found
    self.file = file
    self.line = line
    self.column = column
  }

  /// One line: `file:line:column: error: message, expected …, found …`.
  public var description: String {
    var text = file
    if line > 0 { text += ":\(line)" }
    if column > 0 { text += ":\(column)" }
    text += ": error: \(message)"
    if let expected { text += ", expected \(expected)" }
    if let found { text += ", found \(found)" }
    return text
  }
}

/// Why a world cannot be used: everything that is wrong with its text.
public struct WorldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The findings in the order of the text; at least one.
  public var findings: [WorldFinding]

  /// Makes an error of findings.
  public init(_ findings: [WorldFinding]) { self.findings = findings }

  /// All findings, a line each.
  public var description: String { findings.map(\.description).joined(separator: "\n") }
}
