/// What sets one kinematic platform that moves over the ground apart from another.
public struct MobileProfile: Hashable, Sendable {
  /// What the platform is and what it can do; a simulation gives it its name.
  public var description: RobotDescription
  /// The height of the body's middle over the ground when it stands, in metres.
  public var standingHeight: Double
  /// The same when it sits.
  public var sittingHeight: Double
  /// How long it takes to sit down, to stand up or to change the stance, in seconds.
  public var postureTime: Double
  /// How long it takes to turn the right way up, in seconds.
  public var selfRightTime: Double
  /// The largest step that it gets over, in metres.
  public var maximumStep: Double
  /// The widest gap that it gets over, in metres.
  public var maximumGap: Double
  /// The steepest slope that it climbs, as a tangent.
  public var maximumSlope: Double
  /// The largest change of speed in metres a second squared.
  public var acceleration: Double
  /// The energy that a full battery holds, in joules.
  public var capacity: Double
  /// The power drawn by computers and sensors, in watts.
  public var idlePower: Double
  /// The power drawn by standing, in watts.
  public var standingPower: Double
  /// The energy to carry one newton of weight one metre: the cost of transport.
  public var costOfTransport: Double
  /// The power that a dock charges with, in watts.
  public var chargingPower: Double

  /// A legged platform of the size and mass of BigDog, with the abilities that the physical model has.
  public static let legged = MobileProfile(
    description: RobotDescription(
      name: "legged", model: "kinematic-legged", kind: .legged, size: Vector3(0.91, 0.26, 0.22),
      mass: 109, actions: Set(RobotAction.Kind.allCases),
      gaits: Set(Gait.allCases),
      limits: RobotDescription.Limits(
        forward: -1...2.5, lateral: -0.5...0.5, turn: -1...1, height: -0.25...0.05,
        tilt: -0.35...0.35, payload: 154, reach: 1.2),
      limbs: ["front-left", "front-right", "hind-left", "hind-right"],
      sensors: Self.bodySensors + [
        SensorChannel("front-left.contact", .ratio), SensorChannel("front-right.contact", .ratio),
        SensorChannel("hind-left.contact", .ratio), SensorChannel("hind-right.contact", .ratio),
      ],
      timeStep: 0.02),
    standingHeight: 0.62, sittingHeight: 0.36, postureTime: 1.5, selfRightTime: 4,
    maximumStep: 0.2, maximumGap: 0.4, maximumSlope: 0.7, acceleration: 2, capacity: 3.6e6,
    idlePower: 60, standingPower: 150, costOfTransport: 1.2, chargingPower: 1000)

  /// A rover with four wheels.
  public static let rover = MobileProfile(
    description: RobotDescription(
      name: "rover", model: "kinematic-rover", kind: .wheeled, size: Vector3(0.8, 0.6, 0.3),
      mass: 60,
      actions: [.velocity, .goTo, .stop, .freeze, .dock, .pickUp, .drop, .inspect], gaits: [],
      limits: RobotDescription.Limits(
        forward: -1.5...1.5, lateral: 0...0, turn: -1.5...1.5, height: 0...0, tilt: 0...0,
        payload: 30, reach: 1.2),
      limbs: [], sensors: Self.bodySensors, timeStep: 0.02),
    standingHeight: 0.25, sittingHeight: 0.25, postureTime: 0, selfRightTime: 0,
    maximumStep: 0.06, maximumGap: 0.08, maximumSlope: 0.36, acceleration: 1, capacity: 1.8e6,
    idlePower: 30, standingPower: 0, costOfTransport: 0.25, chargingPower: 500)

  private static let bodySensors = [
    SensorChannel("position.x", .metre), SensorChannel("position.y", .metre),
    SensorChannel("position.z", .metre), SensorChannel("roll", .radian),
    SensorChannel("pitch", .radian), SensorChannel("yaw", .radian),
    SensorChannel("velocity.forward", .metrePerSecond),
    SensorChannel("velocity.lateral", .metrePerSecond),
    SensorChannel("velocity.turn", .radianPerSecond), SensorChannel("odometer", .metre),
    SensorChannel("battery.charge", .ratio), SensorChannel("battery.voltage", .volt),
    SensorChannel("battery.power", .watt),
  ]
}
