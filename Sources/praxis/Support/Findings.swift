import JSON
import PDDL

/// How findings about files are printed.
enum Findings {
  /// The findings as text: a line each, with the source line and a caret where asked for.
  static func text(of diagnostics: [Diagnostic], withCarets: Bool) -> String {
    diagnostics.map { (withCarets ? $0.rendered : $0.description) + "\n" }.joined()
  }

  /// Tells findings on standard error, with carets on a terminal or where asked for.
  static func note(_ diagnostics: [Diagnostic], withCarets: Bool = false) {
    Output.noteText(text(of: diagnostics, withCarets: withCarets || Output.errorsGoToTerminal))
  }

  /// The findings as JSON.
  static func json(of diagnostics: [Diagnostic]) -> JSONValue {
    .array(
      diagnostics.map { finding in
        [
          "severity": .string(finding.severity.rawValue), "message": .string(finding.message),
          "expected": .string(finding.expected), "found": .string(finding.found),
          "file": .string(finding.file), "line": .integer(finding.line),
          "column": .integer(finding.column),
        ]
      })
  }
}

extension SourceText {
  /// An error about a place in this text.
  func error(
    _ message: String, expected: String? = nil, found: String? = nil, at location: SourceLocation,
    unsupportedFeature: String? = nil
  ) -> Diagnostic {
    let position = position(of: location)
    return Diagnostic(
      .error, message, expected: expected, found: found, file: name, line: position?.line ?? 0,
      column: position?.column ?? 0, unsupportedFeature: unsupportedFeature)
  }

  /// `name:line:column` of a place in this text; only the name for syntax of no text.
  func place(of location: SourceLocation) -> String {
    position(of: location).map { "\(name):\($0.line):\($0.column)" } ?? name
  }
}
