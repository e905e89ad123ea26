/// Goes over one line of JSON, from left to right.
///
/// It knows as much of JSON as traces need: values of keys that traces do not have are skipped,
/// however deep they nest. Nothing is copied but strings with escapes.
struct JSONCursor {
  /// What is wrong with the text, and where.
  struct Failure: Error {
    var expected: String
    var offset: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The next byte that is no space; nil at the end.
  mutating func peek() -> UInt8? {
    while position < text.count, text[position] <= 0x20 { position += 1 }
    return position < text.count ? text[position] : nil
  }

  /// Reads a byte if it is the next.
  mutating func skip(_ byte: Character) -> Bool {
    guard let next = peek(), next == byte.asciiValue else { return false }
    position += 1
    return true
  }

  /// Reads a byte that has to stand here.
  mutating func expect(_ byte: Character) throws(Failure) {
    if !skip(byte) { throw failure("'\(byte)'") }
  }

  /// An error at the position.
  func failure(_ expected: String) -> Failure { Failure(expected: expected, offset: position) }

  /// Hands over the bytes of a string.
  mutating func string<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(Failure) -> Result {
    try expect("\"")
    let start = position
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      if text[position] == UInt8(ascii: "\\") {
        position = start
        return try escapedString().withUnsafeBufferPointer { body($0) }
      }
      position += 1
    }
    guard position < text.count else { throw failure("'\"'") }
    let result = body(UnsafeBufferPointer(rebasing: text[start..<position]))
    position += 1
    return result
  }

  /// Reads a string as a value of the language.
  mutating func string() throws(Failure) -> String {
    try string { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func escapedString() throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      guard text[position] == UInt8(ascii: "\\") else {
        bytes.append(text[position])
        position += 1
        continue
      }
      position += 1
      guard position < text.count else { break }
      let escape = text[position]
      position += 1
      switch escape {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "u"):
        guard position + 4 <= text.count,
          let unit = UInt32(
            String(decoding: text[position..<(position + 4)], as: UTF8.self), radix: 16)
        else { throw failure("four hexadecimal digits") }
        position += 4
        // Half of a surrogate pair alone is replaced; names of PDDL have none.
        bytes += Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
      default: bytes.append(escape)
      }
    }
    guard position < text.count else { throw failure("'\"'") }
    position += 1
    return bytes
  }

  /// Reads a number.
  mutating func number() throws(Failure) -> Double {
    _ = peek()
    let start = position
    while position < text.count, text[position] > 0x20, text[position] != UInt8(ascii: ","),
      text[position] != UInt8(ascii: "}"), text[position] != UInt8(ascii: "]")
    {
      position += 1
    }
    guard let value = Numbers.value(UnsafeBufferPointer(rebasing: text[start..<position])) else {
      position = start
      throw failure("a number")
    }
    return value
  }

  /// Reads `true`, `false` or `null`, which counts as false.
  mutating func bool() throws(Failure) -> Bool {
    _ = peek()
    for word in ["true", "false", "null"]
    where text[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return word == "true"
    }
    throw failure("true or false")
  }

  /// Reads `null` if it is next.
  mutating func skipNull() -> Bool {
    _ = peek()
    guard text[position...].starts(with: "null".utf8) else { return false }
    position += 4
    return true
  }

  /// Reads a value of any kind and forgets it.
  mutating func skipValue() throws(Failure) {
    var depth = 0
    repeat {
      guard let byte = peek() else { throw failure("a value") }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { throw failure("a value") }
        depth -= 1
        position += 1
      case UInt8(ascii: "\""): try string { _ in }
      default:
        let start = position
        while position < text.count, text[position] > 0x20,
          !"{}[]\",:".utf8.contains(text[position])
        {
          position += 1
        }
        if position == start {
          guard depth > 0 else { throw failure("a value") }
          position += 1
        }
      }
    } while depth > 0
  }
}
