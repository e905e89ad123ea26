/// What came of reading a text: as much of it as could be understood, and all findings.
public struct Reading<Value> {
  /// What was read. After errors it is what could be made of the text, or nil.
  public var value: Value?
  /// The findings in the order of the text, at most 100.
  public var diagnostics: [Diagnostic]

  /// Makes a result.
  public init(value: Value?, diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether the text cannot be used.
  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }

  /// The value if there are no errors.
  ///
  /// - Throws: all findings if one of them is an error.
  public func get() throws(DiagnosticsError) -> Value {
    guard let value, !hasErrors else { throw DiagnosticsError(diagnostics) }
    return value
  }
}

extension Reading: Sendable where Value: Sendable {}
