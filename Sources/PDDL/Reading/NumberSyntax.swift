/// Decimal numbers as PDDL files have them.
enum NumberSyntax {
  /// The value of a symbol such as `3`, `-0.5`, `+2.` or `1e-3`; nil if it is no finite number.
  static func value(of symbol: String) -> Double? {
    var digits = 0
    for (index, byte) in symbol.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): break
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        // Exponents need a digit before them, and words such as `e5` or `-` are no numbers.
        if index > 0, digits == 0 { return nil }
        if index == 0, byte | 0x20 == UInt8(ascii: "e") { return nil }
      default: return nil
      }
    }
    guard digits > 0, let value = Double(symbol), value.isFinite else { return nil }
    return value
  }
}
