internal import RandomNumbers

/// What the platform's 62 sensor channels read at one instant.
///
/// Noise and constant errors are already in it: it is all that estimator and controller get to see.
struct SensorSample {
  /// Seconds since the start.
  var time = 0.0
  /// Joint angles, rad.
  var positions = PerLeg<JointVector>(repeating: .zero)
  /// Joint rates, rad/s.
  var velocities = PerLeg<JointVector>(repeating: .zero)
  /// Joint torques, N·m.
  var torques = PerLeg<JointVector>(repeating: .zero)
  /// Load on each foot, N.
  var footLoads = PerLeg<Double>(repeating: 0)
  /// Turning rate in the body's frame, rad/s.
  var gyroscope = Vector3.zero
  /// Acceleration less gravity in the body's frame, m/s²: at rest it reads 9.81 upward.
  var accelerometer = Vector3(0, 0, 9.81)
  /// Attitude of the body in the world.
  var attitude = Quaternion(w: 1, x: 0, y: 0, z: 0)

  static let channelCount = 16 * 3 + 4 + 3 + 3 + 4

  /// Numbers no sensor can give.
  var isFinite: Bool {
    guard gyroscope.isFinite, accelerometer.isFinite, attitude.w.isFinite else { return false }
    for leg in Leg.allCases {
      let sum = (positions[leg] + velocities[leg] + torques[leg]).sum()
      guard sum.isFinite, footLoads[leg].isFinite else { return false }
    }
    return true
  }
}

/// How far the sensors are off: standard deviations of white noise, and of errors that stay constant
/// through a run.
struct SensorNoise: Sendable {
  /// rad.
  var position = 0.0005
  /// rad/s.
  var velocity = 0.02
  /// N·m.
  var torque = 1.0
  /// N.
  var footLoad = 3.0
  /// rad/s.
  var gyroscope = 0.005
  var gyroscopeBias = 0.002
  /// m/s².
  var accelerometer = 0.05
  var accelerometerBias = 0.03
  /// m: of the range scanner, and of where a marker is seen.
  var range = 0.02
  /// m: of the ground scanner.
  var groundRange = 0.01
  /// rad, about each axis.
  var attitude = 0.001
  var attitudeBias = 0.003

  static let none = SensorNoise(
    position: 0, velocity: 0, torque: 0, footLoad: 0, gyroscope: 0, gyroscopeBias: 0,
    accelerometer: 0, accelerometerBias: 0, range: 0, groundRange: 0, attitude: 0, attitudeBias: 0)
}

/// The random errors of sensors.
extension SplitMix64 {
  /// Nearly normal with variance 1: the sum of four 16-bit uniforms. It has no tail beyond 3.5, as
  /// sensors have none either.
  mutating func sensorError() -> Double {
    let bits = next()
    let sum =
      (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48 & 0xFFFF)
    return (Double(sum) - 131_070) * 2.6428e-5
  }

  mutating func sensorErrors() -> Vector3 { Vector3(sensorError(), sensorError(), sensorError()) }

  mutating func jointErrors() -> JointVector {
    JointVector(sensorError(), sensorError(), sensorError(), sensorError())
  }
}
