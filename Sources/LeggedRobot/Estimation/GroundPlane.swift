import Glibc

/// The plane through the places where the feet stood last: what the robot takes the ground to be that it does not see.
struct GroundPlane {
  /// Rise per metre along the axes of odometry.
  private(set) var gradient = SIMD2(0.0, 0.0)
  /// Height of the plane under the torso's centre, seen from it, m: negative.
  private(set) var heightBelow = -0.5
  /// How far the footholds are off the plane, m: a measure of roughness.
  private(set) var roughness = 0.0
  /// The last foothold of each leg in the frame of odometry, m.
  private(set) var footholds = PerLeg(repeating: Vector3.zero)
  private var isKnown = false

  /// How fast slope and height follow new footholds, s.
  private let slopeDelay = 0.12
  private let heightDelay = 0.06

  /// The direction that points out of the ground.
  var normal: Vector3 {
    let n = Vector3(-gradient.x, -gradient.y, 1)
    return n / n.length
  }

  /// Height of the plane at an offset from the torso's centre, seen from it, m.
  func height(at offset: SIMD2<Double>) -> Double {
    heightBelow + gradient.x * offset.x + gradient.y * offset.y
  }

  /// Rise per metre in the direction of an angle, rad.
  func slope(towards angle: Double) -> Double { gradient.x * cos(angle) + gradient.y * sin(angle) }

  /// Takes in where the standing feet are.
  ///
  /// - Parameter position: the torso's centre in the frame of odometry.
  mutating func update(legs: PerLeg<LegEstimate>, position: Vector3, dt: Double) {
    for leg in Leg.allCases where !isKnown || (legs[leg].isInContact && !legs[leg].isSlipping) {
      footholds[leg] = position + legs[leg].sole
    }
    // Least squares of z = a x + b y + c about the footholds' centre.
    var centre = Vector3.zero
    for leg in Leg.allCases { centre += footholds[leg] / 4 }
    var (xx, xy, yy, xz, yz) = (0.004, 0.0, 0.004, 0.0, 0.0)
    for leg in Leg.allCases {
      let d = footholds[leg] - centre
      xx += d.x * d.x
      xy += d.x * d.y
      yy += d.y * d.y
      xz += d.x * d.z
      yz += d.y * d.z
    }
    let determinant = xx * yy - xy * xy
    guard determinant > 1e-9 else { return }
    let fitted = SIMD2((yy * xz - xy * yz) / determinant, (xx * yz - xy * xz) / determinant)
      .shortened(to: 1.2)
    let offset = centre - position
    let below = offset.z - fitted.x * offset.x - fitted.y * offset.y
    var residual = 0.0
    for leg in Leg.allCases {
      let d = footholds[leg] - centre
      residual = max(residual, abs(d.z - fitted.x * d.x - fitted.y * d.y))
    }
    if isKnown {
      gradient += (fitted - gradient) * min(1, dt / slopeDelay)
      heightBelow += (below - heightBelow) * min(1, dt / heightDelay)
      roughness = max(residual, roughness * (1 - dt / 2))
    } else {
      gradient = fitted
      heightBelow = below
      roughness = 0
      isKnown = true
    }
  }

  /// The body has moved by this much since the last update, so the plane below it has, too.
  mutating func shift(by movement: Vector3) {
    heightBelow += gradient.x * movement.x + gradient.y * movement.y - movement.z
  }
}
