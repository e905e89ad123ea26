import Glibc

/// The force and the torque that bring the body to its target: springs and dampers between what is and
/// what shall be ("virtual model control", Pratt et al., IJRR 20(2), 2001).
struct BodyControl {
  /// 1/s² and 1/s.
  var heightGains = (stiffness: 110.0, damping: 12.0)
  var attitudeGains = (stiffness: 120.0, damping: 12.0)
  var yawGains = (stiffness: 60.0, damping: 12.0)
  /// 1/s: acceleration for an error of the velocity.
  var velocityGain = 5.0
  /// 1/s²: of its integral.
  var velocityIntegralGain = 2.0
  /// m/s².
  var largestAcceleration = 4.5

  private var velocityIntegral = SIMD2(0.0, 0.0)

  /// What is wanted, in the frame of odometry.
  struct Goal {
    var velocity = Vector3.zero
    /// Added to the horizontal acceleration, m/s².
    var acceleration = SIMD2(0.0, 0.0)
    var attitude = Rotation.identity
    var angularVelocity = Vector3.zero
    /// Above the ground below the torso's centre, m.
    var height = 0.6
  }

  mutating func forgetIntegral() { velocityIntegral = .zero }

  /// Force, N, and torque about the centre of mass, N·m, of the ground on the robot.
  mutating func wrench(
    for goal: Goal, body: BodyEstimate, height: Double, mass: Double, model: PlatformModel,
    dt: Double
  ) -> Vector6 {
    let error = goal.velocity - body.velocity
    // In the body's own heading, so that the integral turns with it.
    let yaw = body.yaw
    velocityIntegral += error.horizontal.shortened(to: 0.5).rotated(by: -yaw) * dt
    velocityIntegral = velocityIntegral.shortened(to: 1)
    let integral = velocityIntegral.rotated(by: yaw)
    let acceleration =
      (error.horizontal * velocityGain + integral * velocityIntegralGain
      + goal.acceleration).shortened(to: largestAcceleration)
    let upward =
      (goal.height - height).clamped(to: 0.12) * heightGains.stiffness
      + error.z * heightGains.damping
    let force = Vector3(acceleration.x, acceleration.y, 9.81 + upward.clamped(to: 7)) * mass

    let turn = (goal.attitude * body.rotation.transposed).rotationVector
    let spin = goal.angularVelocity - body.angularVelocity
    let turnInBody = body.rotation.inverse(turn)
    let spinInBody = body.rotation.inverse(spin)
    let stiffness = Vector3(
      attitudeGains.stiffness, attitudeGains.stiffness, yawGains.stiffness)
    let damping = Vector3(attitudeGains.damping, attitudeGains.damping, yawGains.damping)
    let inertia = model.inertia * (1 + (mass / model.mass - 1) * 0.6)
    let limited = Vector3(
      turnInBody.x.clamped(to: 0.4), turnInBody.y.clamped(to: 0.4), turnInBody.z.clamped(to: 0.5))
    let angular = inertia * (limited * stiffness + spinInBody * damping)
    return Vector6(linear: force, angular: body.rotation * angular)
  }
}
