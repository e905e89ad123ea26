import Robots

extension PlatformModel {
  /// The platform as the contract describes it.
  ///
  /// - Parameter timeStep: seconds a step of the control.
  func description(name: String, timeStep: Double) -> RobotDescription {
    RobotDescription(
      name: name, model: "legged-mujoco", kind: .legged,
      size: Robots.Vector3(torsoLength, 2 * torsoRadius, 2 * torsoRadius),
      mass: mass,
      actions: Set(RobotAction.Kind.allCases),
      gaits: [.auto, .crawl, .walk, .trot, .bound],
      limits: .init(
        forward: -1...2.5, lateral: -0.5...0.5, turn: -1...1, height: -0.2...0.04,
        tilt: -0.25...0.25, payload: 154, reach: 1.2),
      limbs: Leg.allCases.map(\.name), sensors: Self.sensorChannels, timeStep: timeStep)
  }

  /// The channels of `SensorSample.values`, then the battery's.
  static let sensorChannels: [SensorChannel] = {
    let joints = Leg.allCases.flatMap { leg in
      ["roll", "pitch", "knee", "ankle"].map { "\(leg.name).\($0)" }
    }
    func vector(_ name: String, _ unit: SensorUnit) -> [SensorChannel] {
      ["x", "y", "z"].map { SensorChannel("\(name).\($0)", unit) }
    }
    return joints.map { SensorChannel("\($0).position", .radian) }
      + joints.map { SensorChannel("\($0).velocity", .radianPerSecond) }
      + joints.map { SensorChannel("\($0).torque", .newtonMetre) }
      + Leg.allCases.map { SensorChannel("\($0.name).foot.load", .newton) }
      + Leg.allCases.map { SensorChannel("\($0.name).foot.contact", .ratio) }
      + vector("gyroscope", .radianPerSecond) + vector("accelerometer", .metrePerSecondSquared)
      + ["w", "x", "y", "z"].map { SensorChannel("attitude.\($0)", .ratio) }
      + [
        SensorChannel("battery.charge", .ratio), SensorChannel("battery.voltage", .volt),
        SensorChannel("battery.power", .watt),
      ]
  }()
}

extension SensorSample {
  /// The values of `PlatformModel.sensorChannels`, but for the battery's.
  func values(contacts: PerLeg<Bool>) -> [Double] {
    func flat(_ joints: PerLeg<JointVector>) -> [Double] {
      Leg.allCases.flatMap { leg in (0..<4).map { joints[leg][$0] } }
    }
    return flat(positions) + flat(velocities) + flat(torques) + Leg.allCases.map { footLoads[$0] }
      + Leg.allCases.map { contacts[$0] ? 1 : 0 }
      + [
        gyroscope.x, gyroscope.y, gyroscope.z, accelerometer.x, accelerometer.y, accelerometer.z,
        attitude.w, attitude.x, attitude.y, attitude.z,
      ]
  }
}
