/// Reads JSON as RFC 8259 defines it.
///
/// Text from outside cannot harm: nesting deeper than a limit is an error, as is all that is not
/// JSON.
public struct JSONReader {
  /// How deep arrays and objects may be nested unless told otherwise.
  public static let depthLimit = 128

  private let bytes: [UInt8]
  private let depthLimit: Int
  private var position = 0

  private init(_ bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// The value that a text is.
  ///
  /// - Throws: where and why the text is not JSON.
  /// - Complexity: O(text).
  public static func read(
    _ text: String, depthLimit: Int = depthLimit
  ) throws(JSONError) -> JSONValue {
    try read(Array(text.utf8), depthLimit: depthLimit)
  }

  /// The value that a text in UTF-8 is.
  public static func read(
    _ bytes: [UInt8], depthLimit: Int = depthLimit
  ) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes, depthLimit: depthLimit)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    if reader.position < bytes.count { throw reader.error("the end of the text") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipSpace()
    guard let byte = current else { throw error("a value") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: throw error("a value")
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    try enter(depth)
    var members: [JSONValue.Member] = []
    skipSpace()
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw error("a member's name") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw error("':'") }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw error("',' or '}'") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    try enter(depth)
    var values: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(values) }
    repeat {
      values.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw error("',' or ']'") }
    return .array(values)
  }

  /// Steps over an opening bracket.
  private mutating func enter(_ depth: Int) throws(JSONError) {
    guard depth < depthLimit else { throw error("no more than \(depthLimit) nested values") }
    position += 1
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    let end = position + word.utf8CodeUnitCount
    let isWord = word.withUTF8Buffer { letters in
      end <= bytes.count && bytes[position..<end].elementsEqual(letters)
    }
    guard isWord else { throw error("a value") }
    position = end
    return value
  }

  // MARK: Numbers

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    var isInteger = true
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") {
      isInteger = false
      try digits()
    }
    if take("e") || take("E") {
      isInteger = false
      if !take("+") { _ = take("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else {
      position = start
      throw error("a number that is not too large")
    }
    return .number(value)
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = current, 0x30...0x39 ~= byte { position += 1 }
    if position == start { throw error("a digit") }
  }

  // MARK: Strings

  /// The string that starts at the current quotation mark.
  private mutating func string() throws(JSONError) -> String {
    position += 1
    var content: [UInt8] = []
    while true {
      let start = position
      while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"),
        byte >= 0x20
      {
        position += 1
      }
      content += bytes[start..<position]
      if take("\"") {
        guard let text = String(validating: content, as: UTF8.self) else {
          throw error("a string in UTF-8")
        }
        return text
      }
      guard take("\\") else { throw error("'\"' at the end of a string") }
      try escape(into: &content)
    }
  }

  /// What stands behind a backslash.
  private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
    guard let byte = current else { throw error("an escape sequence") }
    let plain: UInt8? =
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: nil
      }
    if let plain {
      position += 1
      content.append(plain)
      return
    }
    guard take("u") else { throw error("an escape sequence") }
    var code = try hexadecimal()
    if 0xD800..<0xDC00 ~= code {
      guard take("\\"), take("u") else { throw error("the second half of a surrogate pair") }
      let low = try hexadecimal()
      guard 0xDC00..<0xE000 ~= low else { throw error("the second half of a surrogate pair") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error("a character") }
    content += Array(String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("a hexadecimal digit")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  // MARK: Bytes

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Steps over a character if it is the current one.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || 0x09...0x0A ~= byte || byte == 0x0D { position += 1 }
  }

  /// An error at the current place.
  private func error(_ expected: String) -> JSONError {
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    let found: String
    switch current {
    case nil: found = "the end of the text"
    case .some(let byte) where 0x21..<0x7F ~= byte:
      found = "'\(Character(Unicode.Scalar(byte)))'"
    case .some(let byte): found = "byte \(byte)"
    }
    return JSONError(
      expected: expected, found: found, line: before.count { $0 == 0x0A } + 1, column: column)
  }
}

/// Why a text is not JSON.
public struct JSONError: Error, Hashable, Sendable {
  /// What should stand at the place.
  public var expected: String
  /// What stands there.
  public var found: String
  /// The line, counted from 1.
  public var line: Int
  /// The column in characters, counted from 1.
  public var column: Int
}

extension JSONError: CustomStringConvertible {
  /// `line 1, column 9: expected ':', found '}'`.
  public var description: String {
    "line \(line), column \(column): expected \(expected), found \(found)"
  }
}
