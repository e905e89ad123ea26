// Moving over the bytes, and telling what is wrong with them.
extension SExpressionReader {
  /// The next byte; nil at the end of the file.
  mutating func peek() -> UInt8? {
    if bytes.position == bytes.end, !bytes.refill(keepingFrom: bytes.position) { return nil }
    return bytes.base[bytes.position]
  }

  mutating func skipSpace() {
    while let byte = peek() {
      if byte == Self.newline {
        bytes.endLine(at: bytes.position)
        bytes.position += 1
      } else if byte <= 0x20 || byte == 0xEF && bytes.windowStart + bytes.position == 0 {
        // A UTF-8 byte order mark counts as space.
        bytes.position += byte == 0xEF ? min(3, bytes.end - bytes.position) : 1
      } else if byte == UInt8(ascii: ";") {
        while let byte = peek(), byte != Self.newline { bytes.position += 1 }
      } else {
        return
      }
    }
  }

  static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == opening || byte == closing || byte == UInt8(ascii: ";")
  }

  /// Reads a word, in lower case; of a very long one only the start counts.
  mutating func word() -> String {
    var word: [UInt8] = []
    while let byte = peek(), !Self.endsWord(byte) {
      if word.count < 1000 { word.append(Words.lowercased(byte)) }
      bytes.position += 1
    }
    return String(decoding: word, as: UTF8.self)
  }

  /// Whether the word behind a parenthesis does not end with the file.
  mutating func wordIsInWindow(behind open: Int) -> Bool {
    bytes.position + 1 < bytes.end || bytes.refill(keepingFrom: bytes.position)
  }

  mutating func skipToParenthesis() {
    while let byte = peek(), byte != Self.opening, byte != Self.closing {
      if byte == Self.newline { bytes.endLine(at: bytes.position) }
      bytes.position += 1
    }
  }

  /// Skips to behind the end of the list that the reader is in, however deep others nest in it.
  mutating func skipRestOfList(_ sink: inout ReadingState) {
    var depth = 1
    while let byte = peek() {
      if byte == Self.newline { bytes.endLine(at: bytes.position) }
      if byte == Self.opening { depth += 1 }
      if byte == Self.closing { depth -= 1 }
      bytes.position += 1
      if depth == 0 { return }
    }
    reportEnd(&sink, "inside a list")
  }

  /// The offset behind the list that starts at the position, all of it brought into the window;
  /// nil if the file ends first.
  mutating func endOfList() -> Int? {
    var depth = 0
    var offset = 0
    while true {
      if bytes.position + offset == bytes.end, !bytes.refill(keepingFrom: bytes.position) {
        return nil
      }
      let byte = bytes.base[bytes.position + offset]
      offset += 1
      if byte == Self.opening { depth += 1 }
      if byte == Self.closing {
        depth -= 1
        if depth == 0 { return bytes.position + offset }
      }
    }
  }

  /// Moves on to an offset in the window, counting lines.
  mutating func advance(to end: Int) {
    var position = bytes.position
    while position < end {
      if bytes.base[position] == Self.newline { bytes.endLine(at: position) }
      position += 1
    }
    bytes.position = end
  }

  mutating func report(_ sink: inout ReadingState, _ error: SymbolError) {
    sink.findings.add(
      error.message, expected: error.expected,
      found: error.found, line: bytes.line, column: bytes.column(at: bytes.position))
  }

  mutating func report(
    _ sink: inout ReadingState, _ message: String, _ expected: String, _ found: String
  ) {
    sink.findings.add(
      message, expected: expected, found: found, line: bytes.line,
      column: bytes.column(at: bytes.position))
  }

  /// Reports that the file ends too early, once: nothing of it is left then.
  mutating func reportEnd(_ sink: inout ReadingState, _ place: String) {
    report(&sink, "the file ends \(place)", "')'", "the end of the file")
    bytes.position = bytes.end
    isInsideTrace = false
  }

  /// Reports what stands at the position.
  mutating func reportWord(
    _ sink: inout ReadingState, _ message: String, _ expected: String
  ) {
    var end = bytes.position
    while end < bytes.end, end - bytes.position < 40, bytes.base[end] > 0x20 { end += 1 }
    let text = UnsafeBufferPointer(
      start: UnsafePointer(bytes.base) + bytes.position, count: max(end - bytes.position, 0))
    report(
      &sink, message, expected,
      text.isEmpty ? "the end of the file" : "'\(String(decoding: text, as: UTF8.self))'")
  }
}
