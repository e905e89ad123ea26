/// Splits a program into words.
///
/// - Complexity: O(n) for n bytes.
struct Lexer {
  private let bytes: [UInt8]
  private var position = 0
  private var line: Int32 = 1
  private(set) var tokens: [Token] = []
  private(set) var diagnostics = DiagnosticCollector()

  /// The operators by their first byte, those first that others begin with.
  private static let operators: [UInt8: [[UInt8]]] = Dictionary(
    grouping: [
      "|&|", "|||", "=..", "\\==", "<-", "<:", ":-", "::", "<=", ">=", "==", "!!", "++", "+<", "+>",
      "--", "-+", "**", "(", ")", "[", "]", "{", "}", ",", ";", ":", ".", "!", "?", "+", "-", "*",
      "/", "@", "~", "^", "&", "|", "<", ">", "=", "#",
    ].map { Array($0.utf8) }, by: { $0[0] })

  init(_ source: SourceText) {
    bytes = source.bytes
    position = source.contentStart
  }

  /// Reads all words; what is no word gives a finding and is skipped. The last token is the end.
  mutating func read() {
    while skipSpace() { readToken() }
    tokens.append(Token(kind: .end, start: bytes.count, end: bytes.count, line: line))
  }

  private func byte(at offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  /// Skips white space and comments; false at the end.
  private mutating func skipSpace() -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") {
        line += 1
        position += 1
      } else if byte <= UInt8(ascii: " ") {
        position += 1
      } else if byte == UInt8(ascii: "/"), self.byte(at: position + 1) == UInt8(ascii: "/") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if byte == UInt8(ascii: "/"), self.byte(at: position + 1) == UInt8(ascii: "*") {
        skipComment()
      } else {
        return true
      }
    }
    return false
  }

  private mutating func skipComment() {
    let start = position
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), byte(at: position + 1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    report("this comment does not end", at: start)
  }

  private mutating func readToken() {
    let byte = bytes[position]
    let next = self.byte(at: position + 1)
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): readWord(.variable)
    case UInt8(ascii: "_"): readWord(.unnamed)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): readAtom()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    case UInt8(ascii: ".") where Self.isDigit(next): readNumber()
    case UInt8(ascii: ".") where Self.isWordByte(next): readAtom()
    case UInt8(ascii: "\""): readString()
    case UInt8(ascii: "'"): readQuotedAtom()
    default: readOperator()
    }
  }

  private mutating func add(_ kind: Token.Kind, from start: Int, line: Int32? = nil) {
    tokens.append(Token(kind: kind, start: start, end: position, line: line ?? self.line))
  }

  private mutating func readWord(_ kind: Token.Kind) {
    let start = position
    while Self.isWordByte(byte(at: position)) { position += 1 }
    add(kind, from: start)
  }

  /// A name; dots belong to it where a word follows them.
  private mutating func readAtom() {
    let start = position
    while position < bytes.count {
      if Self.isWordByte(bytes[position]) {
        position += 1
      } else if bytes[position] == UInt8(ascii: "."), Self.isWordByte(byte(at: position + 1)) {
        position += 2
      } else {
        break
      }
    }
    add(.atom, from: start)
  }

  private mutating func readNumber() {
    let start = position
    while Self.isDigit(byte(at: position)) { position += 1 }
    if byte(at: position) == UInt8(ascii: "."), Self.isDigit(byte(at: position + 1)) {
      position += 1
      while Self.isDigit(byte(at: position)) { position += 1 }
    }
    if byte(at: position) | 0x20 == UInt8(ascii: "e") {
      var end = position + 1
      if byte(at: end) == UInt8(ascii: "-") || byte(at: end) == UInt8(ascii: "+") { end += 1 }
      if Self.isDigit(byte(at: end)) {
        position = end
        while Self.isDigit(byte(at: position)) { position += 1 }
      }
    }
    add(.number, from: start)
  }

  private mutating func readString() {
    let (start, firstLine) = (position, line)
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    if position >= bytes.count {
      report("this string does not end", at: start)
      // What is read behind its line may be as it was meant.
      line = firstLine
      position = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    } else {
      position += 1
    }
    add(.string, from: start, line: firstLine)
  }

  private mutating func readQuotedAtom() {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "'"),
      bytes[position] != UInt8(ascii: "\n")
    {
      position += 1
    }
    if byte(at: position) == UInt8(ascii: "'") {
      position += 1
    } else {
      report("this quoted name does not end in its line", at: start)
    }
    add(.atom, from: start)
  }

  private mutating func readOperator() {
    for text in Self.operators[bytes[position]] ?? [] {
      if text.count > 1, byte(at: position + 1) != text[1] { continue }
      if text.count > 2, byte(at: position + 2) != text[2] { continue }
      let start = position
      position += text.count
      add(.symbol, from: start)
      return
    }
    let start = position
    // All bytes of one character make one finding.
    repeat { position += 1 } while byte(at: position) & 0xC0 == 0x80
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    report("the character '\(text)' means nothing here", at: start)
  }

  private mutating func report(_ message: String, at offset: Int) {
    diagnostics.error(message, at: offset)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_")
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
