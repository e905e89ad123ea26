import PDDL

/// What a PDDL file defines, found out from its first words: `(define (domain …` or
/// `(define (problem …`.
enum FileKind: String {
  case domain
  case problem

  /// The kind of a text; nil if it starts like neither.
  init?(of source: SourceText) {
    var words = FirstWords(bytes: source.bytes)
    guard words.next() == "(", words.next() == "define", words.next() == "(",
      let word = words.next(), let kind = FileKind(rawValue: word)
    else { return nil }
    self = kind
  }
}

/// The first words and parentheses of a text, in lower case and without comments.
private struct FirstWords {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() -> String? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, !Self.endsWord(bytes[position]) { position += 1 }
    if position == start { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: ";") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if bytes[position] <= UInt8(ascii: " ") {
        position += 1
      } else {
        return
      }
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: ";")
  }
}
