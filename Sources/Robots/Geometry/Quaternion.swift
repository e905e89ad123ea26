internal import Glibc

/// A rotation in space as a unit quaternion: it turns vectors of a body into vectors of the world.
public struct Quaternion: Hashable, Sendable {
  /// The real part.
  public var w: Double
  /// The first imaginary part.
  public var x: Double
  /// The second imaginary part.
  public var y: Double
  /// The third imaginary part.
  public var z: Double

  /// Makes a quaternion of its parts, which are taken as they are.
  public init(w: Double, x: Double, y: Double, z: Double) {
    self.w = w
    self.x = x
    self.y = y
    self.z = z
  }

  /// Makes the rotation by yaw, then pitch, then roll about the turned axes (z, y′, x″), in radians.
  public init(roll: Double = 0, pitch: Double = 0, yaw: Double = 0) {
    let (cr, sr) = (cos(roll / 2), sin(roll / 2))
    let (cp, sp) = (cos(pitch / 2), sin(pitch / 2))
    let (cy, sy) = (cos(yaw / 2), sin(yaw / 2))
    self.init(
      w: cr * cp * cy + sr * sp * sy, x: sr * cp * cy - cr * sp * sy,
      y: cr * sp * cy + sr * cp * sy, z: cr * cp * sy - sr * sp * cy)
  }

  /// The rotation that turns nothing.
  public static let identity = Quaternion(w: 1, x: 0, y: 0, z: 0)

  /// The rotation about the forward axis, −π to π.
  public var roll: Double { atan2(2 * (w * x + y * z), 1 - 2 * (x * x + y * y)) }
  /// The rotation about the left axis, −π/2 to π/2; positive with the nose down.
  public var pitch: Double { asin(max(-1, min(1, 2 * (w * y - z * x)))) }
  /// The rotation about the upward axis, −π to π, counter-clockwise seen from above.
  public var yaw: Double { atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z)) }

  /// The angle between the body's upward axis and the world's, 0 to π.
  public var tilt: Double { acos(max(-1, min(1, 1 - 2 * (x * x + y * y)))) }

  /// A vector of the body, as the world sees it.
  public func rotating(_ v: Vector3) -> Vector3 {
    let u = Vector3(x, y, z)
    let t = 2 * u.cross(v)
    return v + w * t + u.cross(t)
  }

  /// A vector of the world, as the body sees it.
  public func unrotating(_ v: Vector3) -> Vector3 {
    Quaternion(w: w, x: -x, y: -y, z: -z).rotating(v)
  }

  /// Two rotations, the right one first.
  public static func * (a: Quaternion, b: Quaternion) -> Quaternion {
    Quaternion(
      w: a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
      x: a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
      y: a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
      z: a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w)
  }
}
