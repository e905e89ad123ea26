import Glibc

/// A vector of three numbers: metres, newtons, radians a second, … as its user says.
typealias Vector3 = SIMD3<Double>

extension SIMD3 where Scalar == Double {
  static var unitX: Self { Self(1, 0, 0) }
  static var unitY: Self { Self(0, 1, 0) }
  static var unitZ: Self { Self(0, 0, 1) }

  func dot(_ other: Self) -> Double { x * other.x + y * other.y + z * other.z }

  func cross(_ other: Self) -> Self {
    Self(
      y * other.z - z * other.y,
      z * other.x - x * other.z,
      x * other.y - y * other.x)
  }

  var length: Double { dot(self).squareRoot() }

  /// The first two components.
  var horizontal: SIMD2<Double> { SIMD2(x, y) }

  var isFinite: Bool { x.isFinite && y.isFinite && z.isFinite }
}

extension SIMD2 where Scalar == Double {
  var length: Double { (x * x + y * y).squareRoot() }

  /// The vector turned by `angle` radians, counter-clockwise.
  func rotated(by angle: Double) -> Self {
    let (s, c) = (sin(angle), cos(angle))
    return Self(c * x - s * y, s * x + c * y)
  }

  /// The vector, shortened to `limit` where it is longer.
  func shortened(to limit: Double) -> Self {
    let length = length
    return length > limit ? self * (limit / length) : self
  }
}

extension Double {
  /// The value, brought into `-limit ... limit`.
  func clamped(to limit: Double) -> Double { min(max(self, -limit), limit) }

  /// The value, brought into the range.
  func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }

  /// The angle in radians, brought into −π … π.
  var wrappedAngle: Double { remainder(dividingBy: 2 * Double.pi) }
}
