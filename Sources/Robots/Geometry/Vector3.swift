internal import Glibc

/// A place or direction in space, in metres unless said otherwise: x forward or east, y left or north,
/// z up.
public struct Vector3: Hashable, Sendable {
  /// The first coordinate.
  public var x: Double
  /// The second coordinate.
  public var y: Double
  /// The third coordinate, upwards.
  public var z: Double

  /// Makes a vector of its coordinates.
  public init(_ x: Double, _ y: Double, _ z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// The vector of no length.
  public static let zero = Vector3(0, 0, 0)

  /// The Euclidean length.
  public var length: Double { dot(self).squareRoot() }

  /// Whether no coordinate is infinite or not a number.
  public var isFinite: Bool { x.isFinite && y.isFinite && z.isFinite }

  /// The inner product.
  public func dot(_ other: Vector3) -> Double { x * other.x + y * other.y + z * other.z }

  /// The outer product, right-handed.
  public func cross(_ other: Vector3) -> Vector3 {
    Vector3(
      y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  /// The sum.
  public static func + (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(a.x + b.x, a.y + b.y, a.z + b.z)
  }

  /// The difference.
  public static func - (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(a.x - b.x, a.y - b.y, a.z - b.z)
  }

  /// The vector in the opposite direction.
  public static prefix func - (a: Vector3) -> Vector3 { Vector3(-a.x, -a.y, -a.z) }

  /// The vector made longer by a factor.
  public static func * (factor: Double, a: Vector3) -> Vector3 {
    Vector3(factor * a.x, factor * a.y, factor * a.z)
  }

  /// Adds a vector.
  public static func += (a: inout Vector3, b: Vector3) { a = a + b }
}
