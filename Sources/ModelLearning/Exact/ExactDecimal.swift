/// A decimal number, exactly: `mantissa` divided by 10 to the power of `scale`.
struct ExactDecimal: Hashable, Sendable {
  /// Digits that count. What computers write as 0.30000000000000004 was meant as 0.3: two more digits
  /// than any measurement has, and four fewer than the noise of floating-point arithmetic.
  static let significantDigits = 12

  let mantissa: ExactInteger
  /// Digits behind the point.
  let scale: Int

  /// The decimal number with the fewest digits that is nearest to a finite number, rounded to
  /// `significantDigits`; nil for infinities and NaN.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000 {
      mantissa = ExactInteger(whole)
      scale = 0
      return
    }
    // The shortest text that reads back as the number: digits, perhaps a point, perhaps an exponent.
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    let text = Array(number.magnitude.description.utf8)
    var position = 0
    while position < text.count, text[position] != UInt8(ascii: "e") {
      if text[position] == UInt8(ascii: ".") {
        hasPoint = true
      } else {
        digits.append(text[position] - UInt8(ascii: "0"))
        if hasPoint { exponent -= 1 }
      }
      position += 1
    }
    if position < text.count {
      exponent += Int(String(decoding: text[(position + 1)...], as: UTF8.self)) ?? 0
    }
    let first = digits.firstIndex { $0 != 0 } ?? digits.count
    digits.removeFirst(first)
    if digits.count > Self.significantDigits {
      let isRoundedUp = digits[Self.significantDigits] >= 5
      exponent += digits.count - Self.significantDigits
      digits.removeLast(digits.count - Self.significantDigits)
      if isRoundedUp {
        var place = digits.count - 1
        while place >= 0, digits[place] == 9 {
          digits[place] = 0
          place -= 1
        }
        if place >= 0 { digits[place] += 1 } else { digits.insert(1, at: 0) }
      }
    }
    while exponent < 0, digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    var value = digits.reduce(0) { $0 * 10 + Int($1) }
    if number < 0 { value = -value }
    mantissa = exponent > 0 ? ExactInteger(value) * .powerOfTen(exponent) : ExactInteger(value)
    scale = max(0, -exponent)
  }

  /// The number that `text` wrote; nil if the text is none.
  init?(text: some StringProtocol) {
    let parts = text.split(separator: "e-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let mantissa = ExactInteger(text: parts[0]) else { return nil }
    var scale = 0
    if parts.count == 2 {
      guard let digits = Int(parts[1]), 0...2000 ~= digits else { return nil }
      scale = digits
    }
    self.init(mantissa: mantissa, scale: scale)
  }

  /// All digits: `125e-2` for 1.25.
  var text: String { scale == 0 ? mantissa.description : "\(mantissa)e-\(scale)" }

  /// The exact difference.
  static func - (left: Self, right: Self) -> Self {
    let scale = max(left.scale, right.scale)
    return Self(
      mantissa: left.mantissa * .powerOfTen(scale - left.scale) - right.mantissa
        * .powerOfTen(scale - right.scale),
      scale: scale)
  }

  init(mantissa: ExactInteger, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Numbers over their common denominator: the denominator first, then the numerators.
  ///
  /// These are homogeneous coordinates of the point with these coordinates.
  static func homogeneous(_ numbers: [ExactDecimal]) -> ExactVector {
    let scale = numbers.map(\.scale).max() ?? 0
    return [.powerOfTen(scale)] + numbers.map { $0.mantissa * .powerOfTen(scale - $0.scale) }
  }
}
