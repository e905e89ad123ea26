import Glibc

/// Motions of the joints while the belly, a side or the back carries the robot: gathering the legs before
/// standing up, resting, and turning the right way up.
struct PosingMotion {
  let model: PlatformModel
  private let kinematics: PerLeg<LegKinematics>
  private enum Kind {
    case none
    case gathering
    case resting
    case righting
  }
  private var kind = Kind.none
  private var time = 0.0
  private var start = PerLeg(repeating: JointVector.zero)
  private(set) var righting = SelfRighting()

  static let stiffness = JointVector(500, 500, 450, 250)
  static let damping = JointVector(14, 14, 10, 6)

  init(model: PlatformModel) {
    self.model = model
    kinematics = PerLeg { LegKinematics(model: model, leg: $0) }
  }

  var isGathering: Bool { kind == .gathering }

  /// Whether the motion has come to its end.
  private(set) var isDone = true

  mutating func end() { kind = .none }

  private mutating func begin(_ kind: Kind, from legs: PerLeg<LegEstimate>) {
    self.kind = kind
    time = 0
    isDone = false
    start = PerLeg { legs[$0].joints }
  }

  mutating func beginGathering(from legs: PerLeg<LegEstimate>) { begin(.gathering, from: legs) }
  mutating func beginResting(from legs: PerLeg<LegEstimate>) { begin(.resting, from: legs) }
  mutating func beginRighting(from legs: PerLeg<LegEstimate>) {
    begin(.righting, from: legs)
    righting = SelfRighting()
  }

  /// The joints of a leg that is folded and turned out, its foot on the ground beside the belly.
  func folded(_ leg: Leg) -> JointVector {
    kinematics[leg].planarAngles(forward: 0, down: 0.23, roll: leg.side * 1.2)
  }

  /// Folds the legs so that the feet are on the ground below the hips.
  mutating func gathering(_ legs: PerLeg<LegEstimate>, _ dt: Double) -> PerLeg<JointVector> {
    advance(dt, duration: 0.7)
    let part = (time / 0.6).clamped(to: 0...1)
    return PerLeg { leg in
      servo(legs[leg], start[leg] + (folded(leg) - start[leg]) * part)
    }
  }

  /// Lets the body down onto the belly and the legs go slack.
  mutating func resting(_ legs: PerLeg<LegEstimate>, _ dt: Double) -> PerLeg<JointVector> {
    if kind != .resting { begin(.resting, from: legs) }
    advance(dt, duration: 0.8)
    let strength = (1 - time / 0.7).clamped(to: 0...1)
    return PerLeg { leg in
      let error = folded(leg) - legs[leg].joints
      return Self.stiffness * error * (0.15 * strength) - Self.damping * legs[leg].rates
    }
  }

  /// Turns the right way up.
  mutating func righting(
    _ legs: PerLeg<LegEstimate>, body: BodyEstimate, _ dt: Double
  ) -> PerLeg<JointVector> {
    time += dt
    let wanted = righting.joints(body: body, kinematics: kinematics, dt: dt)
    isDone = righting.isDone
    // Not faster than this, so that a leg that starts far off does not throw the body about.
    let step = JointVector(repeating: righting.speed * dt)
    for leg in Leg.allCases {
      start[leg] += (wanted[leg] - start[leg]).clamped(lowerBound: -step, upperBound: step)
    }
    return PerLeg { leg in servo(legs[leg], start[leg]) }
  }

  private mutating func advance(_ dt: Double, duration: Double) {
    time += dt
    if time >= duration { isDone = true }
  }

  private func servo(_ leg: LegEstimate, _ wanted: JointVector) -> JointVector {
    var error = wanted - leg.joints
    error.clamp(lowerBound: JointVector(repeating: -0.7), upperBound: JointVector(repeating: 0.7))
    return Self.stiffness * error - Self.damping * leg.rates
  }
}
