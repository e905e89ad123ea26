import Glibc

/// A rotation matrix: it takes vectors of the body's frame into the world's.
struct Rotation {
  /// The body's axes, seen from the world: the columns of the matrix.
  var forward: Vector3
  var left: Vector3
  var up: Vector3

  static let identity = Rotation(forward: .unitX, left: .unitY, up: .unitZ)

  init(forward: Vector3, left: Vector3, up: Vector3) {
    self.forward = forward
    self.left = left
    self.up = up
  }

  /// The rotation of a unit quaternion.
  init(_ q: Quaternion) {
    let (w, x, y, z) = (q.w, q.x, q.y, q.z)
    forward = Vector3(1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y))
    left = Vector3(2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x))
    up = Vector3(2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y))
  }

  /// Yaw about z, then pitch about the new y, then roll about the new x; radians. A positive pitch
  /// lowers the nose.
  init(roll: Double, pitch: Double, yaw: Double) {
    self.init(Quaternion(roll: roll, pitch: pitch, yaw: yaw))
  }

  static func * (rotation: Rotation, v: Vector3) -> Vector3 {
    rotation.forward * v.x + rotation.left * v.y + rotation.up * v.z
  }

  /// The inverse rotation of `v`: from the world's frame into the body's.
  func inverse(_ v: Vector3) -> Vector3 {
    Vector3(forward.dot(v), left.dot(v), up.dot(v))
  }

  /// This rotation after `other`.
  static func * (rotation: Rotation, other: Rotation) -> Rotation {
    Rotation(
      forward: rotation * other.forward, left: rotation * other.left, up: rotation * other.up)
  }

  var transposed: Rotation {
    Rotation(
      forward: Vector3(forward.x, left.x, up.x),
      left: Vector3(forward.y, left.y, up.y),
      up: Vector3(forward.z, left.z, up.z))
  }

  /// The rotation as an axis times an angle in radians, for angles below π.
  var rotationVector: Vector3 {
    let axis = Vector3(left.z - up.y, up.x - forward.z, forward.y - left.x) / 2
    let sine = axis.length
    let cosine = ((forward.x + left.y + up.z) - 1) / 2
    guard sine > 1e-9 else { return axis }
    return axis * (atan2(sine, cosine) / sine)
  }

  var yaw: Double { atan2(forward.y, forward.x) }
  var pitch: Double { asin((-forward.z).clamped(to: 1)) }
  var roll: Double { atan2(left.z, up.z) }
}

/// A unit quaternion, scalar first.
struct Quaternion {
  var w: Double
  var x: Double
  var y: Double
  var z: Double

  init(w: Double, x: Double, y: Double, z: Double) {
    self.w = w
    self.x = x
    self.y = y
    self.z = z
  }

  init(roll: Double, pitch: Double, yaw: Double) {
    let (cr, sr) = (cos(roll / 2), sin(roll / 2))
    let (cp, sp) = (cos(pitch / 2), sin(pitch / 2))
    let (cy, sy) = (cos(yaw / 2), sin(yaw / 2))
    w = cr * cp * cy + sr * sp * sy
    x = sr * cp * cy - cr * sp * sy
    y = cr * sp * cy + sr * cp * sy
    z = cr * cp * sy - sr * sp * cy
  }

  /// The same rotation with length 1; the identity if the numbers are unusable.
  var normalized: Quaternion {
    let norm = (w * w + x * x + y * y + z * z).squareRoot()
    guard norm.isFinite, norm > 1e-9 else { return Quaternion(w: 1, x: 0, y: 0, z: 0) }
    return Quaternion(w: w / norm, x: x / norm, y: y / norm, z: z / norm)
  }

  /// This rotation after a small turn about the world's axes, radians.
  func turned(by small: Vector3) -> Quaternion {
    let (x0, y0, z0) = (small.x / 2, small.y / 2, small.z / 2)
    return Quaternion(
      w: w - x0 * x - y0 * y - z0 * z,
      x: x + x0 * w + y0 * z - z0 * y,
      y: y + y0 * w + z0 * x - x0 * z,
      z: z + z0 * w + x0 * y - y0 * x
    ).normalized
  }
}
