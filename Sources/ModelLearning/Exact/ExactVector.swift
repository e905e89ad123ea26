/// A vector of integers of any size, for exact linear algebra.
typealias ExactVector = [ExactInteger]

extension ExactVector {
  /// The scalar product with a vector of the same length.
  func dot(_ other: ExactVector) -> ExactInteger {
    var sum = ExactInteger.zero
    for index in indices where !self[index].isZero { sum += self[index] * other[index] }
    return sum
  }

  /// `a` times this vector plus `b` times another one.
  func combined(_ a: ExactInteger, _ other: ExactVector, _ b: ExactInteger) -> ExactVector {
    var result = self
    for index in indices { result[index] = self[index] * a + other[index] * b }
    return result
  }

  /// The shortest vector of integers in the same direction.
  var primitive: ExactVector {
    var divisor = ExactInteger.zero
    for element in self {
      divisor = .gcd(divisor, element)
      if divisor == .one { return self }
    }
    return divisor.isZero ? self : map { $0 / divisor }
  }

  var isZero: Bool { allSatisfy(\.isZero) }
}
