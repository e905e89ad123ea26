/// Decimal numbers in traces.
enum Numbers {
  /// The value of a number in decimal digits; nil if the bytes are no finite number.
  ///
  /// What most traces have, at most 15 digits without an exponent, needs one exact division; the
  /// rest is left to the standard library.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var mantissa = 0
    var digits = 0
    var fraction = 0
    var seenPoint = false
    var index = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { index = 1 }
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        mantissa = mantissa &* 10 &+ Int(byte &- 0x30)
        digits += 1
        if seenPoint { fraction += 1 }
      } else if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
      } else {
        return slowValue(bytes)
      }
      index += 1
      if digits > 15 { return slowValue(bytes) }
    }
    guard digits > 0 else { return nil }
    let value = fraction == 0 ? Double(mantissa) : Double(mantissa) / powers[fraction]
    return isNegative ? -value : value
  }

  private static let powers: [Double] = (0...15).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func slowValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    let isDecimal = bytes.allSatisfy { byte in
      byte &- 0x30 < 10 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    guard bytes.count <= 1100, isDecimal,
      let first = bytes.first(where: { $0 != 0x2D && $0 != 0x2B }),
      first &- 0x30 < 10 || first == UInt8(ascii: "."),
      let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }

  /// A number as traces have it: with a point, in the fewest digits that read back exactly.
  static func text(_ value: Double) -> String { value.description }
}
