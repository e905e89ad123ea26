extension SourceText {
  /// A finding about the place of a byte.
  ///
  /// - Complexity: O(offset). Who has many findings gathers them in a `DiagnosticCollector`.
  public func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, at offset: Int
  ) -> Diagnostic {
    let offset = min(max(offset, 0), bytes.count)
    let excerpt = excerpt(around: offset)
    let position = positions(of: [offset]).first
    return Diagnostic(
      severity, message, file: name, line: position?.line ?? 0, column: position?.column ?? 0,
      sourceLine: excerpt.text, caret: excerpt.caret)
  }

  /// A finding about a word in a line: at its first occurrence there as a whole word; about the line
  /// if there is none.
  ///
  /// - Complexity: O(n) for n bytes of the text.
  public func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, line: Int, word: String
  ) -> Diagnostic {
    var start = bytes.startIndex
    for _ in 1..<max(1, line) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = end + 1
    }
    let text = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    let wanted = Array(word.utf8)
    var place = text.startIndex
    while line > 0, !wanted.isEmpty, place + wanted.count <= text.endIndex {
      let end = place + wanted.count
      if text[place..<end].elementsEqual(wanted),
        place == text.startIndex || !Self.isPartOfName(text[place - 1]),
        end == text.endIndex || !Self.isPartOfName(text[end])
      {
        return diagnostic(severity, message, at: place)
      }
      place += 1
    }
    return Diagnostic(severity, message, file: name, line: line)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
