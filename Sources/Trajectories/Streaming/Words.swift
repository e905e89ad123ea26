/// Taking pieces of text apart.
enum Words {
  /// The words between white space, in lower case.
  static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    bytes.split { $0 <= 0x20 }.map { word in
      String(decoding: word.lazy.map(lowercased), as: UTF8.self)
    }
  }

  /// Whether bytes are one word, which is given in lower case, with nothing but white space around it.
  static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end - start == word.utf8CodeUnitCount else { return false }
    return (start..<end).allSatisfy { lowercased(bytes[$0]) == word.utf8Start[$0 - start] }
  }

  /// The byte in lower case if it is an ASCII letter, else the byte itself.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Names with their types, of the words of a typed list such as `a b - block c`.
  ///
  /// - Returns: nil if a type is missing behind a `-`.
  static func typedNames(_ words: [String]) -> [TypedNameWords]? {
    var result: [TypedNameWords] = []
    var untyped: [String] = []
    var index = 0
    while index < words.count {
      if words[index] == "-" {
        guard index + 1 < words.count else { return nil }
        result += untyped.map { TypedNameWords(name: $0, type: words[index + 1]) }
        untyped = []
        index += 2
      } else {
        untyped.append(words[index])
        index += 1
      }
    }
    return result + untyped.map { TypedNameWords(name: $0, type: "object") }
  }
}

/// A name and its type as words.
struct TypedNameWords: Hashable {
  var name: String
  var type: String
}
