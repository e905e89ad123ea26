import JSON

/// Completes JSON that ends too early.
enum TruncatedJSON {
  /// How the text can be meant if it ends too early, the likeliest first: what is open at its end is closed, or what
  /// stands behind one of the last commas is left out. Empty if it holds ASCII only, so that nothing can be missing,
  /// or if nothing is open.
  static func completions(_ bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
    var closing: [UInt8] = []
    var commas: [(place: Int, closing: [UInt8])] = []
    var isInString = false
    var escapeStart: Int?
    for (index, byte) in bytes.enumerated() {
      if isInString {
        if let start = escapeStart {
          let isLong = index > start && bytes[start + 1] == UInt8(ascii: "u")
          if index == (isLong ? start + 5 : start + 1) { escapeStart = nil }
        } else if byte == UInt8(ascii: "\\") {
          escapeStart = index
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"): closing.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): closing.append(UInt8(ascii: "]"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = closing.popLast()
      case UInt8(ascii: ","): commas.append((index, closing))
      default: break
      }
    }
    guard isInString || !closing.isEmpty else { return [] }
    var completions: [[UInt8]] = []
    if isInString {
      completions.append(ending(bytes, escapeStart: escapeStart) + closing.reversed())
    } else if let last = bytes.last,
      [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\"")].contains(last)
    {
      // Of a number, digits may be missing.
      completions.append(bytes + closing.reversed())
    }
    for comma in commas.suffix(3).reversed() {
      completions.append(bytes[..<comma.place] + comma.closing.reversed())
    }
    return completions
  }

  /// A text that ends within a string, with the string ended.
  private static func ending(_ bytes: [UInt8], escapeStart: Int?) -> [UInt8] {
    var text = bytes
    if let escapeStart { text.removeSubrange(escapeStart...) }
    while let last = text.last, last >= 0x80, String(validating: text, as: UTF8.self) == nil {
      text.removeLast()
    }
    return text + [UInt8(ascii: "\"")]
  }

  /// The value with the parentheses closed that the last PDDL text of it has open.
  static func closingParentheses(_ value: JSONValue) -> JSONValue {
    guard case .object(var members) = value, let last = members.indices.last else { return value }
    guard let text = members[last].value.stringValue else {
      members[last].value = closingParentheses(members[last].value)
      return .object(members)
    }
    var depth = 0
    var isComment = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ";"): isComment = true
      case UInt8(ascii: "\n"): isComment = false
      case UInt8(ascii: "(") where !isComment: depth += 1
      case UInt8(ascii: ")") where !isComment: depth -= 1
      default: break
      }
    }
    guard depth > 0 else { return value }
    members[last].value = .string(text + "\n" + String(repeating: ")", count: depth))
    return .object(members)
  }
}
