import PDDL

/// Remembers what the texts of literals, values and actions mean, for the formats that have them
/// in cells or strings.
struct LiteralMemo: ~Copyable {
  /// What a text means that stands for a literal.
  enum Literal {
    case literal(Int32)
    case value(Int32, Double)
    /// The domain lacks the name; the rest of the state is usable.
    case unknown(SymbolError)
    case damaged(SymbolError)
    /// As before, but this was reported already.
    case unknownAgain
    case damagedAgain
  }

  private var literals = TextMemo()
  private var fluents = TextMemo()
  private var actions = TextMemo()
  /// What texts are remembered as; anything above is a number plus 2.
  private static let unknown: Int32 = 0
  private static let damaged: Int32 = 1

  /// The meaning of a text such as `(on b2 b1)`, `(not (clear b1))` or `(= (cost) 3)`.
  mutating func literal(
    _ text: UnsafeBufferPointer<UInt8>, _ symbols: inout TraceSymbols
  ) -> Literal {
    guard let base = text.baseAddress else {
      return .damaged(SymbolError(message: "a literal is empty", expected: "'(NAME OBJECT …)'"))
    }
    let hash = Self.hash(text)
    let known = literals.meaning(of: base, length: text.count, hash: hash)
    if known > Self.damaged { return .literal(known - 2) }
    if known >= 0 { return known == Self.unknown ? .unknownAgain : .damagedAgain }
    let words = Self.words(text)
    do throws(SymbolError) {
      if words.first == "=" { return try value(words, text, &symbols) }
      let isNegated = words.first == "not"
      let atom = try symbols.atom(isNegated ? Array(words.dropFirst()) : words)
      let literal = atom << 1 | (isNegated ? 1 : 0)
      literals.remember(base, length: text.count, hash: hash, meaning: literal + 2)
      return .literal(literal)
    } catch {
      literals.remember(
        base, length: text.count, hash: hash,
        meaning: error.isUnknownName ? Self.unknown : Self.damaged)
      return error.isUnknownName ? .unknown(error) : .damaged(error)
    }
  }

  private mutating func value(
    _ words: [String], _ text: UnsafeBufferPointer<UInt8>, _ symbols: inout TraceSymbols
  ) throws(SymbolError) -> Literal {
    guard let last = words.last, words.count >= 3 else {
      throw SymbolError(message: "this is no value", expected: "'(= (FUNCTION …) NUMBER)'")
    }
    let number = Array(last.utf8).withUnsafeBufferPointer { Numbers.value($0) }
    guard let number else {
      throw SymbolError(message: "this is no number", expected: "a number", found: "'\(last)'")
    }
    let fluent = try symbols.fluent(Array(words[1..<(words.count - 1)]))
    return .value(fluent, number)
  }

  /// The ground action of a text; nil if there is none, for the given reason if that is new.
  mutating func action(
    _ text: UnsafeBufferPointer<UInt8>, _ symbols: inout TraceSymbols
  ) -> (number: Int32?, error: SymbolError?) {
    guard let base = text.baseAddress else {
      return (nil, SymbolError(message: "an action is missing", expected: "'(NAME OBJECT …)'"))
    }
    let hash = Self.hash(text)
    let known = actions.meaning(of: base, length: text.count, hash: hash)
    if known >= 0 { return (known == 0 ? nil : known - 1, nil) }
    do throws(SymbolError) {
      let number = try symbols.action(Self.words(text))
      actions.remember(base, length: text.count, hash: hash, meaning: number + 1)
      return (number, nil)
    } catch {
      actions.remember(base, length: text.count, hash: hash, meaning: 0)
      return (nil, error)
    }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = TextMemo.seed
    for byte in text { hash = TextMemo.combine(hash, byte) }
    return hash
  }

  /// The words of a text; parentheses and commas count as space.
  static func words(_ text: UnsafeBufferPointer<UInt8>) -> [String] {
    text.split { byte in
      byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }.map { word in String(decoding: word.lazy.map(Words.lowercased), as: UTF8.self) }
  }
}
