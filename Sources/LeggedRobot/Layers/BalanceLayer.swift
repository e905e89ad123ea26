/// The reflex that keeps the balance: it suppresses what the layers above want for as long as a shove or a
/// slip has to be met by stepping.
struct BalanceLayer {
  /// Whether it is at it.
  private(set) var isRecovering = false
  private var calmTime = 0.0

  /// What starts it: velocity, m/s, and tilt, rad, that nobody asked for.
  private let threshold = (velocity: 0.4, tilt: 0.2)
  /// How long all has to be calm before the layers above get the robot back, s.
  private let calm = 0.6

  /// The legs' target with the reflex in it.
  ///
  /// - Parameter tilt: the angle between the attitude that is and the one that shall be, rad.
  mutating func protect(
    _ target: LocomotionTarget, body: BodyEstimate, tilt: Double, dt: Double
  ) -> LocomotionTarget {
    let velocity = body.velocity.horizontal.rotated(by: -body.yaw)
    // A reflex that is at it does not count as an error what it has suppressed itself.
    let error = velocity - SIMD2(target.velocity.x, isRecovering ? 0 : target.velocity.y)
    let sway = abs(error.y) + 0.5 * abs(error.x)
    let isPitching = target.gait?.isBound == true
    let isDisturbed = sway > threshold.velocity || (tilt > threshold.tilt && !isPitching)
    let isCalm = sway < 0.2 && (tilt < 0.1 || isPitching)
    if isDisturbed {
      isRecovering = true
      calmTime = 0
    } else if isRecovering {
      calmTime = isCalm ? calmTime + dt : 0
      if calmTime > calm { isRecovering = false }
    }
    guard isRecovering else { return target }
    var target = target
    if !isPitching { target.gait = .trot }
    target.velocity.y = 0
    target.turnRate = 0
    // A lower body lets the feet reach farther.
    target.height = min(target.height, 0.57)
    target.roll = 0
    target.pitch = 0
    target.yaw = 0
    return target
  }
}
