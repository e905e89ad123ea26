/// Decimal numbers as PDDL files have them.
enum NumberSyntax {
  /// The value of a symbol such as `3`, `-0.5`, `+2.` or `1e-3`; nil if it is no finite number.
  ///
  /// The longest number that is written has 1,074 digits behind the point; longer symbols are no
  /// numbers, so that nobody has to work out a million digits.
  static func value(of symbol: String) -> Double? {
    guard symbol.utf8.count <= 1100 else { return nil }
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

extension NumberSyntax {
  /// A finite number in decimal digits, which reads back as exactly the same number. Integers have
  /// no point, and there are never exponents, since not all readers of PDDL know them.
  static func text(of value: Double) -> String {
    if let integer = Int64(exactly: value) { return String(integer) }
    // Swift writes the fewest digits that tell the number from its neighbours: 1.5, 1e-07, 2.5e+20.
    let shortest = value.description
    guard let exponentMark = shortest.firstIndex(of: "e"),
      let exponent = Int(shortest[shortest.index(after: exponentMark)...])
    else { return shortest }
    let mantissa = shortest[..<exponentMark]
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let parts = mantissa.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = whole + fraction
    let point = whole.count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
