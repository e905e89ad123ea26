import BigInt

/// An integer of any size. Those of a machine word cost about what a word costs.
struct ExactInteger: Hashable, Sendable {
  private enum Value: Hashable, Sendable {
    case small(Int)
    /// Never a number that fits a word.
    case large(BigInt)
  }

  private var value: Value

  init(_ value: Int) { self.value = .small(value) }

  private init(_ value: BigInt) {
    self.value = Int(exactly: value).map(Value.small) ?? .large(value)
  }

  /// The integer of decimal digits with an optional sign; nil if the text is none.
  init?(text: some StringProtocol) {
    if let word = Int(text) {
      value = .small(word)
    } else if let wide = BigInt(text, radix: 10) {
      value = .large(wide)
    } else {
      return nil
    }
  }

  static let zero = ExactInteger(0)
  static let one = ExactInteger(1)

  private var wide: BigInt {
    switch value {
    case .small(let word): BigInt(word)
    case .large(let wide): wide
    }
  }

  /// -1, 0 or 1.
  var sign: Int {
    switch value {
    case .small(let word): word.signum()
    case .large(let wide): wide.signum() < 0 ? -1 : 1
    }
  }

  var isZero: Bool { value == .small(0) }

  /// The number as a word, if it fits one.
  var word: Int? {
    if case .small(let word) = value { word } else { nil }
  }

  /// The nearest floating-point number.
  var double: Double {
    switch value {
    case .small(let word): Double(word)
    case .large(let wide): Double(wide)
    }
  }

  static func + (left: Self, right: Self) -> Self {
    if case (.small(let a), .small(let b)) = (left.value, right.value) {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return Self(sum) }
    }
    return Self(left.wide + right.wide)
  }

  static func - (left: Self, right: Self) -> Self {
    if case (.small(let a), .small(let b)) = (left.value, right.value) {
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      if !overflow { return Self(difference) }
    }
    return Self(left.wide - right.wide)
  }

  static func * (left: Self, right: Self) -> Self {
    if case (.small(let a), .small(let b)) = (left.value, right.value) {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return Self(product) }
    }
    return Self(left.wide * right.wide)
  }

  /// The quotient, cut off towards zero; the divisor must not be 0.
  static func / (left: Self, right: Self) -> Self {
    if case (.small(let a), .small(let b)) = (left.value, right.value) {
      let (quotient, overflow) = a.dividedReportingOverflow(by: b)
      if !overflow { return Self(quotient) }
    }
    return Self(left.wide / right.wide)
  }

  static prefix func - (number: Self) -> Self { zero - number }

  static func += (left: inout Self, right: Self) { left = left + right }

  var magnitude: Self { sign < 0 ? -self : self }

  /// The greatest common divisor, never negative; 0 if both numbers are.
  static func gcd(_ left: Self, _ right: Self) -> Self {
    if case (.small(let a), .small(let b)) = (left.value, right.value) {
      var (a, b) = (a.magnitude, b.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      return Int(exactly: a).map { Self($0) } ?? Self(BigInt(a))
    }
    return Self(left.wide.greatestCommonDivisor(with: right.wide))
  }

  /// 10 to a power that is not negative.
  static func powerOfTen(_ exponent: Int) -> Self {
    exponent <= 18
      ? Self((0..<exponent).reduce(1) { product, _ in product * 10 })
      : Self(BigInt(10).power(exponent))
  }
}

extension ExactInteger: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    if case (.small(let a), .small(let b)) = (left.value, right.value) { return a < b }
    return left.wide < right.wide
  }
}

extension ExactInteger: CustomStringConvertible {
  /// All digits.
  var description: String {
    switch value {
    case .small(let word): "\(word)"
    case .large(let wide): "\(wide)"
    }
  }
}
