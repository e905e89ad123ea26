import Glibc

/// A text with the name that diagnostics call it by.
public struct SourceText: Sendable {
  /// The name of the file, or what stands for it.
  public let name: String
  /// The text's bytes, UTF-8.
  public let bytes: [UInt8]

  /// Makes a source of bytes at hand.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Makes a source of a string at hand.
  public init(_ text: String, name: String = "<text>") {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Reads a file.
  ///
  /// - Throws: one finding that says why it cannot be read.
  public init(contentsOfFile path: String) throws(DiagnosticsError) {
    guard let file = fopen(path, "rb") else {
      let reason = String(cString: strerror(errno))
      throw DiagnosticsError([Diagnostic(.error, "cannot be read: \(reason)", file: path)])
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    if ferror(file) != 0 {
      throw DiagnosticsError([Diagnostic(.error, "cannot be read: it is no file", file: path)])
    }
    self.init(name: path, bytes: bytes)
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

  /// A finding about the place of a byte.
  func diagnostic(_ severity: Diagnostic.Severity, _ message: String, at offset: Int) -> Diagnostic
  {
    let place = max(0, min(offset, bytes.count))
    let lineStart = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lineEnd = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = bytes[..<lineStart].count { $0 == UInt8(ascii: "\n") } + 1
    let before = String(decoding: bytes[lineStart..<place], as: UTF8.self)
    let text = String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
    return Diagnostic(
      severity, message, file: name, line: line, column: before.unicodeScalars.count + 1,
      sourceLine: String(text.prefix(before.count + 200)))
  }
}
