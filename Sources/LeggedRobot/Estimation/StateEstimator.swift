/// Estimates position, velocity and contacts from the sensors.
///
/// The accelerometer carries the velocity forward; the legs that stand correct it, as a foot on the ground
/// does not move: a Kalman filter in which the three axes share one variance. This is the core of
/// Bloesch et al., "State estimation for legged robots", RSS 2012, with the attitude taken from its
/// sensor and the footholds left out of the state. A leg whose sole moves too fast to be standing is
/// slipping and is not believed.
struct StateEstimator {
  let model: PlatformModel
  private(set) var body = BodyEstimate()
  private(set) var legs = PerLeg(repeating: LegEstimate())
  /// Estimated mass with all that is carried, kg.
  private(set) var mass: Double

  /// Variance of each component of the velocity, m²/s².
  private var variance = 0.01
  private let kinematics: PerLeg<LegKinematics>
  private var smoothedMass: Double
  private var lastTime: Double?

  /// Standard deviation of the integrated acceleration in one second, m/s.
  private let accelerationNoise = 0.35
  /// Standard deviation of a standing leg's velocity, m/s.
  private let legNoise = 0.04
  /// Loads above this are contact, below the second are none, N.
  private let contactLoads = (on: 30.0, off: 12.0)

  /// - Parameter position: where the torso's centre is at first.
  init(model: PlatformModel, position: Vector3) {
    self.model = model
    mass = model.mass
    smoothedMass = mass
    body.position = position
    kinematics = PerLeg { LegKinematics(model: model, leg: $0) }
  }

  /// Takes in one sample.
  ///
  /// - Parameter standing: how far each leg is expected to stand, 0 to 1.
  mutating func update(_ sample: SensorSample, standing: PerLeg<Double>) {
    let dt = lastTime.map { sample.time - $0 } ?? 0
    lastTime = sample.time
    body.rotation = Rotation(sample.attitude)
    body.angularVelocity = body.rotation * sample.gyroscope

    let acceleration = body.rotation * sample.accelerometer - Vector3(0, 0, 9.81)
    let before = body.velocity
    body.velocity += acceleration * dt
    variance += accelerationNoise * accelerationNoise * dt

    var centreOfMass = Vector3.zero
    for leg in Leg.allCases {
      updateLeg(leg, sample, dt)
      centreOfMass += legs[leg].hip * 0.6 + legs[leg].foot * 0.4
    }
    let legMass = (model.mass - model.torsoMass) / 4
    body.centreOfMass = centreOfMass * (legMass / mass)
    for leg in Leg.allCases { correct(with: leg, trust: standing[leg], dt) }
    body.position += (before + body.velocity) / 2 * dt
  }

  private mutating func updateLeg(_ leg: Leg, _ sample: SensorSample, _ dt: Double) {
    var estimate = legs[leg]
    estimate.joints = sample.positions[leg]
    estimate.rates = sample.velocities[leg]
    estimate.load = sample.footLoads[leg]
    followSpring(&estimate, dt)
    estimate.posture = kinematics[leg].posture(
      estimate.joints, compression: estimate.compression)

    let rotation = body.rotation
    let omega = body.angularVelocity
    estimate.hip = rotation * model.hip(leg)
    estimate.foot = estimate.hip + rotation * estimate.posture.foot
    let toSole = Vector3(0, 0, -model.footRadius)
    estimate.sole = estimate.foot + toSole
    // The foot is rigid with the metatarsal: it rolls over the ground.
    let footRotation = omega + rotation * estimate.posture.footRotation(estimate.rates)
    let jointPart =
      rotation
      * (estimate.posture.footVelocity(estimate.rates)
        - estimate.posture.metatarsal * estimate.compressionRate)
    estimate.soleVelocity = omega.cross(estimate.foot) + jointPart + footRotation.cross(toSole)
    estimate.force = -(rotation * estimate.posture.force(of: sample.torques[leg]))

    let touches = estimate.load > (estimate.isInContact ? contactLoads.off : contactLoads.on)
    estimate.contactAge = touches == estimate.isInContact ? estimate.contactAge + dt : 0
    // What the accelerometer reads in an impact is too short to be integrated well.
    if touches, !estimate.isInContact { variance += 0.02 }
    estimate.isInContact = touches
    legs[leg] = estimate
  }

  /// The spring has no sensor. What the foot carries tells how it moves: load = k c + d c′, solved for the
  /// end of the step.
  private func followSpring(_ estimate: inout LegEstimate, _ dt: Double) {
    let axial = estimate.load * abs((body.rotation * estimate.posture.metatarsal).z)
    let before = estimate.compression
    let ratio = dt / model.springDamping
    let after = (before + ratio * axial) / (1 + ratio * model.springStiffness)
    estimate.compression = after.clamped(to: 0...model.springTravel)
    estimate.compressionRate = dt > 0 ? (estimate.compression - before) / dt : 0
  }

  /// Corrects the velocity with a leg that stands.
  private mutating func correct(with leg: Leg, trust: Double, _ dt: Double) {
    legs[leg].isSlipping = false
    guard legs[leg].isInContact, trust > 0.01 else { return }
    let innovation = -legs[leg].soleVelocity - body.velocity
    let settled = (legs[leg].contactAge / 0.03).clamped(to: 0.02...1)
    let measured = legNoise * legNoise / (trust * settled)
    let total = variance + measured
    let distance = innovation.dot(innovation) / total
    legs[leg].isSlipping = distance > 25 && innovation.length > 0.3
    // Beyond three standard deviations a leg pulls no harder than at three (Huber's estimator): one that
    // slips does little harm, and an estimate that went wrong in an impact comes back.
    let doubt = max(1, (distance / 9).squareRoot())
    let gain = variance / (variance + measured * doubt * doubt)
    body.velocity += innovation * gain
    variance *= 1 - gain
  }

  /// The body lies or rests: it does not move over the ground, whatever the accelerometer adds up to.
  mutating func holdStill() {
    body.velocity = .zero
    variance = 0.01
  }

  /// Sets the place, as where the robot is has become known.
  mutating func relocate(to position: Vector3) { body.position = position }

  /// Follows the load slowly: what the feet carry on average is the weight, whatever moves.
  ///
  /// - Parameter isSteady: whether the robot is on its feet.
  mutating func updateMass(isSteady: Bool, dt: Double) {
    guard isSteady else { return }
    var lift = 0.0
    for leg in Leg.allCases where legs[leg].isInContact { lift += legs[leg].load }
    smoothedMass += (lift / 9.81 - smoothedMass) * min(1, dt / 0.8)
    mass = smoothedMass.clamped(to: 0.9 * model.mass...3 * model.mass)
  }
}
