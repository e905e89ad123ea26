import Glibc
import Robots

/// Gait and velocity: ramps what is wanted, chooses the gait, adapts the body's posture to the ground, and
/// decides when the legs start and stop stepping.
struct GaitLayer {
  let model: PlatformModel
  /// What the legs are told.
  private(set) var target = LocomotionTarget()
  /// The gait that was walked last.
  private(set) var gaitName = Gait.trot.rawValue
  /// Whether the body is at the height and posture that it was told, and the feet stand.
  private(set) var isSettled = false
  private var height: Double
  private var stance = Stance()
  private var quietTime = 0.0
  private var isStepping = false
  /// Whether there is ground around that is as slippery as ice.
  private var isNearIce = false

  /// Height of the torso's centre when walking, m.
  static let walkingHeight = 0.60
  /// m/s.
  static let raisingSpeed = 0.35
  /// m/s² forward and sideways; rad/s².
  static let acceleration = (forward: 1.0, lateral: 0.8, turn: 1.5)

  init(model: PlatformModel) {
    self.model = model
    height = model.sittingHeight
  }

  /// On ground with less friction it takes small steps; mud has 0.35.
  static let slippery = 0.3
  /// m/s and rad/s there, and how much gentler it starts and stops.
  static let carefulLimits = (speed: 0.2, turn: 0.3, gentleness: 0.3)

  /// Takes in how slippery the ground looks: the least coefficients of friction around and below the feet.
  mutating func see(friction: (around: Double, below: Double)) {
    isNearIce = friction.around < Self.slippery
    target.friction =
      friction.below < Self.slippery ? 0.8 * friction.below : LocomotionTarget.usualFriction
  }

  /// Starts from a body that is at `height`.
  mutating func restart(at height: Double) {
    let seen = (isNearIce, target.friction)
    self = GaitLayer(model: model)
    (isNearIce, target.friction) = seen
    self.height = height
    target.height = height
  }

  /// The legs' target for walking.
  mutating func walk(
    _ velocity: PlanarVelocity, _ gait: Gait, ground: GroundPlane, body: BodyEstimate, dt: Double
  ) -> LocomotionTarget {
    let isWanted = velocity.speed > 0.01 || abs(velocity.turn) > 0.01
    // Stand up before walking.
    let isUp = height > Self.walkingHeight - 0.15
    let isCareful = isNearIce && gait == .auto
    let wanted = !isUp ? PlanarVelocity() : isCareful ? Self.careful(velocity) : velocity
    func ramp(_ now: Double, _ wanted: Double, _ rate: Double) -> Double {
      now + (wanted - now).clamped(to: rate * dt)
    }
    var limits = Self.acceleration
    // Braking comes before the ice, turning and setting out may be on it.
    if isCareful, target.velocity.length < 2 * Self.carefulLimits.speed {
      limits.forward *= Self.carefulLimits.gentleness
      limits.lateral *= Self.carefulLimits.gentleness
      limits.turn *= Self.carefulLimits.gentleness
    }
    target.velocity.x = ramp(target.velocity.x, wanted.forward, limits.forward)
    target.velocity.y = ramp(target.velocity.y, wanted.lateral, limits.lateral)
    target.turnRate = ramp(target.turnRate, wanted.turn, limits.turn)

    let isQuiet =
      !isWanted && target.velocity.length < 0.02 && abs(target.turnRate) < 0.02
      && body.velocity.horizontal.length < 0.15
    quietTime = isQuiet ? quietTime + dt : 0
    if isUp, isWanted { isStepping = true }
    if quietTime > 0.5 { isStepping = false }
    target.gait = isStepping ? pattern(gait, ground) : nil
    gaitName = gait == .auto ? Gait.trot.rawValue : gait.rawValue
    follow(Stance(), height: walkingHeight(gait, ground), dt: dt)
    isSettled = !isStepping
    return target
  }

  private static func careful(_ velocity: PlanarVelocity) -> PlanarVelocity {
    let factor = min(1, carefulLimits.speed / max(velocity.speed, 1e-9))
    return PlanarVelocity(
      forward: velocity.forward * factor, lateral: velocity.lateral * factor,
      turn: velocity.turn.clamped(to: carefulLimits.turn))
  }

  /// The legs' target for standing.
  mutating func stand(
    _ stance: Stance, height wanted: Double, ground: GroundPlane, body: BodyEstimate, dt: Double
  ) -> LocomotionTarget {
    // Come to a standstill first.
    if isStepping {
      return walk(PlanarVelocity(), .auto, ground: ground, body: body, dt: dt)
    }
    target.velocity = .zero
    target.turnRate = 0
    target.gait = nil
    let goal = steepHeight(wanted, ground) + stance.height
    follow(stance, height: goal, dt: dt)
    let twist =
      abs(self.stance.roll - stance.roll) + abs(self.stance.pitch - stance.pitch)
      + abs(self.stance.yaw - stance.yaw)
    isSettled =
      abs(height - goal) < 0.005 && abs(-ground.heightBelow - height) < 0.03 && twist < 0.01
    return target
  }

  /// Steps on the spot to bring the feet under the hips.
  mutating func squareUp() {
    isStepping = true
    quietTime = 0
  }

  private mutating func follow(_ wanted: Stance, height: Double, dt: Double) {
    self.height += (height - self.height).clamped(to: Self.raisingSpeed * dt)
    stance.roll += (wanted.roll - stance.roll).clamped(to: 0.5 * dt)
    stance.pitch += (wanted.pitch - stance.pitch).clamped(to: 0.5 * dt)
    stance.yaw += (wanted.yaw - stance.yaw).clamped(to: 0.5 * dt)
    target.height = self.height
    target.roll = stance.roll
    target.pitch = stance.pitch
    target.yaw = stance.yaw
  }

  // MARK: Adapting to the ground

  private func walkingHeight(_ gait: Gait, _ ground: GroundPlane) -> Double {
    steepHeight(gait == .crawl ? 0.57 : Self.walkingHeight, ground)
  }

  /// Lower on slopes: the legs are then long enough for hips that stand off the slope.
  private func steepHeight(_ height: Double, _ ground: GroundPlane) -> Double {
    let steepness = ((ground.gradient.length - 0.15) / 0.45).clamped(to: 0...1)
    return height - steepness * 0.09
  }

  private func pattern(_ gait: Gait, _ ground: GroundPlane) -> GaitPattern {
    var pattern: GaitPattern =
      switch gait {
      case .auto, .trot: .trot
      case .crawl: .crawl
      case .walk: .walk
      case .bound: .bound
      }
    // Rough ground wants higher steps.
    pattern.clearance += 2 * ground.roughness.clamped(to: 0...0.04)
    return pattern
  }
}
