/// What one leg is doing, and the torques for it.
struct LegControl {
  enum Mode {
    /// Stands and carries.
    case stance
    /// Swings, or waits after an early touch-down for the clock to say stance.
    case swing
    /// Should stand but has no ground yet: reaches down for it.
    case reaching
  }

  var mode = Mode.stance
  /// The way of the swing.
  var swing = SwingTrajectory(start: .zero, end: .zero, clearance: 0.1, duration: 0.2)
  /// The foothold of this swing where there are holes around, in odometry, m; nil before it is chosen.
  var foothold: SIMD2<Double>?
  /// Seconds in the present mode.
  var age = 0.0
  /// The place, in the frame of odometry, from which a reaching foot goes down.
  var reachStart = Vector3.zero

  static let swingGains = (
    stiffness: JointVector(500, 500, 450, 300), damping: JointVector(12, 12, 10, 6)
  )
  /// Of the motion that leaves the foot where it is.
  static let nullGains = (stiffness: 60.0, damping: 2.0)

  mutating func enter(_ mode: Mode) {
    self.mode = mode
    age = 0
    foothold = nil
  }

  /// The torques with which a standing leg passes `force` of the ground on to the body.
  static func stanceTorques(
    force: Vector3, leg: LegEstimate, kinematics: LegKinematics, rotation: Rotation
  ) -> JointVector {
    let push = -rotation.inverse(force)
    var torques = leg.posture.torques(pushing: push)
    let direction = leg.posture.nullDirection
    let wanted = kinematics.angles(for: leg.posture.foot)
    let bent = nullGains.stiffness * direction.dot(wanted - leg.joints)
    torques += direction * (bent - nullGains.damping * direction.dot(leg.rates))
    return torques + gravityTorques(leg, kinematics.model, rotation)
  }

  /// The torques that bring the foot's centre to a place with a velocity; both in the frame of
  /// odometry, relative to the torso's centre.
  static func placingTorques(
    foot: Vector3, velocity: Vector3, leg: LegEstimate, kinematics: LegKinematics,
    body: BodyEstimate
  ) -> JointVector {
    let rotation = body.rotation
    let wanted = kinematics.angles(for: rotation.inverse(foot - leg.hip))
    let relative = rotation.inverse(velocity - body.angularVelocity.cross(leg.foot))
    var rates = kinematics.rates(for: relative, in: leg.posture)
    rates.clamp(lowerBound: JointVector(repeating: -12), upperBound: JointVector(repeating: 12))
    var error = wanted - leg.joints
    error.clamp(lowerBound: JointVector(repeating: -0.6), upperBound: JointVector(repeating: 0.6))
    return swingGains.stiffness * error + swingGains.damping * (rates - leg.rates)
      + gravityTorques(leg, kinematics.model, rotation)
  }

  /// The torques that carry the leg's own weight.
  static func gravityTorques(
    _ leg: LegEstimate, _ model: PlatformModel, _ rotation: Rotation
  ) -> JointVector {
    // Centres of mass: thigh in its middle, shank in its middle, metatarsal with foot at its end.
    let up = rotation.inverse(.unitZ) * 9.81
    let p = leg.posture
    let knee = p.pitchColumn - p.kneeColumn
    let ankle = p.kneeColumn - p.ankleColumn
    let toe = model.metatarsalMass / 2 + model.footMass
    let belowKnee = model.shankMass / 2 + model.metatarsalMass / 2 + model.footMass
    // Each column is the velocity of the foot; the parts between two columns are those of the joints.
    let pitch =
      knee * (model.thighMass / 2 + model.shankMass / 2 + belowKnee)
      + ankle * belowKnee + p.ankleColumn * toe
    let kneeTorque = ankle * belowKnee + p.ankleColumn * toe
    let ankleTorque = p.ankleColumn * toe
    let whole = model.thighMass / 2 + model.shankMass + model.metatarsalMass + model.footMass
    return JointVector(
      (p.rollColumn * (0.45 * whole)).dot(up), pitch.dot(up), kneeTorque.dot(up),
      ankleTorque.dot(up))
  }
}
