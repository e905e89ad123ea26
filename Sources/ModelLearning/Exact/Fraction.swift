/// A rational number in lowest terms, its denominator positive.
struct Fraction: Hashable, Sendable {
  let numerator: ExactInteger
  let denominator: ExactInteger

  static let zero = Fraction(.zero, .one)

  /// The quotient of two numbers; the divisor must not be 0.
  init(_ numerator: ExactInteger, _ denominator: ExactInteger) {
    let divisor = ExactInteger.gcd(numerator, denominator)
    let sign = ExactInteger(denominator.sign)
    self.numerator = numerator / divisor * sign
    self.denominator = denominator / divisor * sign
  }

  init(_ decimal: ExactDecimal) {
    self.init(decimal.mantissa, .powerOfTen(decimal.scale))
  }

  var isZero: Bool { numerator.isZero }

  /// The nearest floating-point number, but for a rounding or two.
  var double: Double { numerator.double / denominator.double }

  static func + (left: Self, right: Self) -> Self {
    Self(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func - (left: Self, right: Self) -> Self {
    left + Self(-right.numerator, right.denominator)
  }

  static func * (left: Self, right: Self) -> Self {
    Self(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The fraction with the least denominator no farther away than a tolerance (by continued
  /// fractions: the first convergent that is near enough).
  func simplest(within tolerance: Double) -> Fraction {
    var rest = self
    var (before, current) = (
      (ExactInteger.one, ExactInteger.zero), (ExactInteger.zero, ExactInteger.one)
    )
    swap(&before, &current)
    while true {
      // The largest integer that is no larger than the rest.
      var whole = rest.numerator / rest.denominator
      if rest.numerator.sign < 0, !(whole * rest.denominator - rest.numerator).isZero {
        whole = whole - .one
      }
      let next = (whole * current.0 + before.0, whole * current.1 + before.1)
      (before, current) = (current, next)
      let convergent = Fraction(current.0, current.1)
      let remainder = rest - Fraction(whole, .one)
      if remainder.isZero || abs((convergent - self).double) <= tolerance { return convergent }
      rest = Fraction(remainder.denominator, remainder.numerator)
    }
  }
}

extension Fraction: CustomStringConvertible {
  /// `3`, `-7/2`
  var description: String {
    denominator == .one ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
