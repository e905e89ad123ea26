import Testing

/// A text and all findings about it, one a line.
struct Case: Sendable, CustomTestStringConvertible {
  /// The text to read and check.
  let text: String
  /// The findings that there should be.
  let findings: String

  init(_ text: String, _ findings: String = "") {
    self.text = text
    self.findings = findings
  }

  var testDescription: String { text }
}
