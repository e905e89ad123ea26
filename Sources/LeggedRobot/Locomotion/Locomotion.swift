import Glibc

/// Makes the legs carry and move the body as the target says: the gait clock decides which legs stand;
/// those share the body's force, the others swing to their footholds.
struct Locomotion {
  let model: PlatformModel
  private let kinematics: PerLeg<LegKinematics>
  private(set) var legs = PerLeg(repeating: LegControl())
  private(set) var clock = GaitClock(pattern: .trot)
  private var bodyControl = BodyControl()
  private var distribution = ForceDistribution()
  var placement = FootPlacement()
  private let choice = FootholdChoice()
  /// Yaw that is held, rad, and whether the feet step.
  private var heading: Double?
  private(set) var isStepping = false
  /// The forces of the ground that the standing feet were asked for, N, in the frame of odometry.
  private(set) var forces = PerLeg(repeating: Vector3.zero)
  /// Of the joints while all feet stand, N·m·s/rad: without it heavy loads shake on the springs of the feet.
  private let standingDamping = 5.0
  /// How fast a foot goes down that has found no ground, m/s: it has to be there before the body sinks, as at
  /// the upper edge of a slope.
  private let reachingSpeed = 1.5

  /// Where the ground is seen to be this much off the plane of the last footholds, m, the foot is led there: less is
  /// within the errors of the scanner. And how far at most.
  private let seenStep = 0.045
  private let highestStep = 0.2

  init(model: PlatformModel) {
    self.model = model
    kinematics = PerLeg { LegKinematics(model: model, leg: $0) }
  }

  /// How far each leg is expected to stand: the trust of the estimator.
  var standing: PerLeg<Double> {
    PerLeg { leg in
      guard legs[leg].mode == .stance else { return 0 }
      return isStepping ? max(0.05, clock.share(of: leg, ramp: 0.15)) : 1
    }
  }

  /// The joint torques, N·m.
  mutating func torques(
    target: LocomotionTarget, body: BodyEstimate, estimates: PerLeg<LegEstimate>,
    ground: GroundPlane, map: GroundMap, mass: Double, dt: Double
  ) -> PerLeg<JointVector> {
    advanceClock(target, estimates, dt)
    let velocity = target.velocity.rotated(by: body.yaw)
    for leg in Leg.allCases {
      updateMode(leg, target, body, estimates[leg], ground, map, velocity, dt)
    }
    let goal = goal(target, body, estimates, ground, velocity, dt)
    distribution.friction = target.friction
    distributeForces(goal, body, estimates, ground, mass, dt)
    return PerLeg { leg in
      torques(of: leg, body: body, estimate: estimates[leg], dt: dt)
    }
  }

  /// Starts with all feet on the ground.
  mutating func restart() { self = Locomotion(model: model) }

  /// The angle between the attitude that is and the one that the target wants, roll and pitch only, rad.
  func tilt(from target: LocomotionTarget, _ body: BodyEstimate, _ ground: GroundPlane) -> Double {
    let wanted = attitude(target, ground, yaw: body.yaw)
    return acos(wanted.up.dot(body.rotation.up).clamped(to: 1))
  }

  private func attitude(
    _ target: LocomotionTarget, _ ground: GroundPlane, yaw: Double
  ) -> Rotation {
    let forwardSlope = ground.slope(towards: yaw)
    let leftSlope = ground.slope(towards: yaw + .pi / 2)
    return Rotation(
      roll: target.roll + atan(leftSlope) * target.slopeFollowing,
      pitch: target.pitch - atan(forwardSlope) * target.slopeFollowing, yaw: yaw)
  }

  // MARK: Clock and modes

  private mutating func advanceClock(
    _ target: LocomotionTarget, _ estimates: PerLeg<LegEstimate>, _ dt: Double
  ) {
    if let gait = target.gait {
      if !isStepping {
        clock.restart()
        isStepping = true
      }
      clock.pattern = gait
      clock.advance(by: dt)
    } else if isStepping, Leg.allCases.allSatisfy({ legs[$0].mode == .stance }) {
      isStepping = false
      heading = nil
      bodyControl.forgetIntegral()
    } else if isStepping {
      clock.advance(by: dt)
    }
  }

  private mutating func updateMode(
    _ leg: Leg, _ target: LocomotionTarget, _ body: BodyEstimate, _ estimate: LegEstimate,
    _ ground: GroundPlane, _ map: GroundMap, _ velocity: SIMD2<Double>, _ dt: Double
  ) {
    legs[leg].age += dt
    let schedule: GaitClock.Schedule =
      isStepping ? clock.schedule(of: leg) : .stance(0.5)
    switch (legs[leg].mode, schedule) {
    case (.stance, .swing(let progress)):
      // After an early touch-down the leg stays where it is until its next turn.
      guard progress < 0.3, target.gait != nil else { return }
      legs[leg].enter(.swing)
      legs[leg].swing.start = body.position + estimate.foot
      aim(leg, target, body, ground, map, velocity, progress)
    case (.swing, .swing(let progress)):
      aim(leg, target, body, ground, map, velocity, progress)
      if progress > 0.6, estimate.isInContact, estimate.contactAge > 0.004 {
        legs[leg].enter(.stance)
      }
    case (.reaching, .swing(let progress)):
      legs[leg].enter(.swing)
      legs[leg].swing.start = body.position + estimate.foot
      aim(leg, target, body, ground, map, velocity, progress)
    case (.swing, .stance):
      if estimate.isInContact {
        legs[leg].enter(.stance)
      } else {
        legs[leg].reachStart = legs[leg].swing.end
        legs[leg].enter(.reaching)
      }
    case (.reaching, .stance):
      if estimate.isInContact { legs[leg].enter(.stance) }
    case (.stance, .stance):
      if !estimate.isInContact, estimate.contactAge > 0.03, legs[leg].age > 0.05 {
        legs[leg].reachStart = body.position + estimate.foot
        legs[leg].enter(.reaching)
      }
    }
  }

  private mutating func aim(
    _ leg: Leg, _ target: LocomotionTarget, _ body: BodyEstimate, _ ground: GroundPlane,
    _ map: GroundMap, _ velocity: SIMD2<Double>, _ progress: Double
  ) {
    let pattern = clock.pattern
    var sole = placement.foothold(
      leg: leg, body: body, model: model, ground: ground, wanted: velocity,
      turnRate: target.turnRate, stanceTime: pattern.stanceTime,
      remaining: (1 - progress) * pattern.swingTime)
    if map.hasHoles {
      let direction =
        velocity.length > 0.05 ? velocity / velocity.length : SIMD2(cos(body.yaw), sin(body.yaw))
      let place =
        choice.foothold(
          near: sole.horizontal, along: direction, chosen: legs[leg].foothold, progress: progress,
          map: map) ?? legs[leg].foothold ?? sole.horizontal
      legs[leg].foothold = place
      let offset = place - body.position.horizontal
      sole = body.position + Vector3(offset.x, offset.y, ground.height(at: offset))
    }
    if let height = map.height(at: sole.horizontal), abs(height - sole.z) > seenStep {
      sole.z += (height - sole.z).clamped(to: highestStep)
    }
    legs[leg].swing.end = sole + Vector3(0, 0, model.footRadius - 0.01)
    legs[leg].swing.clearance = pattern.clearance
    legs[leg].swing.duration = pattern.swingTime
  }

  // MARK: The body

  private mutating func goal(
    _ target: LocomotionTarget, _ body: BodyEstimate, _ estimates: PerLeg<LegEstimate>,
    _ ground: GroundPlane, _ velocity: SIMD2<Double>, _ dt: Double
  ) -> BodyControl.Goal {
    var goal = BodyControl.Goal()
    let uphill = ground.gradient.x * velocity.x + ground.gradient.y * velocity.y
    goal.velocity = Vector3(velocity.x, velocity.y, uphill)
    goal.height = target.height

    var yaw = heading ?? body.yaw
    yaw += target.turnRate * dt
    // The heading does not run away from a body that cannot follow.
    yaw = body.yaw + (yaw - body.yaw).wrappedAngle.clamped(to: 0.3)
    heading = yaw
    goal.attitude = attitude(target, ground, yaw: yaw + (isStepping ? 0 : target.yaw))
    goal.angularVelocity = Vector3(0, 0, target.turnRate)

    // Towards the middle of the feet that carry: in standing it holds the place, in slow gaits it
    // leans away from the leg that is about to lift.
    var centre = SIMD2(0.0, 0.0)
    var weight = 0.0
    for leg in Leg.allCases {
      let share = isStepping ? clock.share(of: leg, ramp: 0.3, ahead: 0.35) : 1
      centre += estimates[leg].sole.horizontal * share
      weight += share
    }
    if weight > 0 {
      centre = centre / weight - body.centreOfMass.horizontal
      if !isStepping {
        goal.acceleration = centre * 25
      } else if clock.pattern.duty > 0.7 {
        // Sideways only: along the way the legs' own motion carries the body over them.
        let left = SIMD2(-sin(yaw), cos(yaw))
        goal.acceleration = left * (26 * (centre * left).sum().clamped(to: 0.12))
      }
    }
    return goal
  }

  private mutating func distributeForces(
    _ goal: BodyControl.Goal, _ body: BodyEstimate, _ estimates: PerLeg<LegEstimate>,
    _ ground: GroundPlane, _ mass: Double, _ dt: Double
  ) {
    var wrench = bodyControl.wrench(
      for: goal, body: body, height: -ground.heightBelow, mass: mass, model: model, dt: dt)
    var contacts: [ForceDistribution.Contact] = []
    contacts.reserveCapacity(4)
    for leg in Leg.allCases where legs[leg].mode == .stance {
      let share = isStepping ? max(0.1, clock.share(of: leg, ramp: 0.12)) : 1
      contacts.append(
        .init(leg: leg, lever: estimates[leg].sole - body.centreOfMass, share: share))
    }
    if isStepping, clock.pattern.isBound {
      // A pair carries the body about its own place: what pitches the body is left to the alternation of
      // the pairs.
      var lever = Vector3.zero
      for contact in contacts { lever += contact.lever / Double(contacts.count) }
      let across = body.rotation.left
      let carried = lever.cross(wrench.linear).dot(across)
      wrench.angular += across * (carried)
    }
    forces = distribution.forces(for: wrench, contacts: contacts, normal: ground.normal)
  }

  // MARK: Torques

  private func torques(
    of leg: Leg, body: BodyEstimate, estimate: LegEstimate, dt: Double
  ) -> JointVector {
    let control = legs[leg]
    switch control.mode {
    case .stance:
      return LegControl.stanceTorques(
        force: forces[leg], leg: estimate, kinematics: kinematics[leg], rotation: body.rotation)
        - estimate.rates * (isStepping ? 0 : standingDamping)
    case .swing:
      var progress = 1.0
      if case .swing(let now) = clock.schedule(of: leg) { progress = now }
      let (position, velocity) = control.swing.point(at: progress)
      return LegControl.placingTorques(
        foot: position - body.position, velocity: velocity - body.velocity, leg: estimate,
        kinematics: kinematics[leg], body: body)
    case .reaching:
      let depth = min(0.25, control.age * reachingSpeed)
      return LegControl.placingTorques(
        foot: control.reachStart - Vector3(0, 0, depth) - body.position,
        velocity: -body.velocity - Vector3(0, 0, depth < 0.25 ? reachingSpeed : 0), leg: estimate,
        kinematics: kinematics[leg], body: body)
    }
  }
}
