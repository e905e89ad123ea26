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
