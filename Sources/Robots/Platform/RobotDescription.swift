/// What a platform is and what it can do.
public struct RobotDescription: Hashable, Sendable {
  /// The kinds of platforms.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// On legs.
    case legged
    /// On wheels.
    case wheeled
    /// Bolted down.
    case arm
  }

  /// The name of this robot among others, such as `rex`.
  public var name: String
  /// The name of the model, such as `kinematic-legged`.
  public var model: String
  /// The kind of platform.
  public var kind: Kind
  /// Length, width and height of the body in metres.
  public var size: Vector3
  /// The mass without payload in kilograms.
  public var mass: Double
  /// What it can do.
  public var actions: Set<RobotAction.Kind>
  /// The gaits it can move in; `auto` is always among them where there are legs.
  public var gaits: Set<Gait>
  /// The limits on what it accepts.
  public var limits: Limits
  /// The names of its legs or arms, in the order of `MotionFrame.limbs`.
  public var limbs: [String]
  /// What its sensors measure.
  public var sensors: [SensorChannel]
  /// The time from one step of its control to the next, in seconds.
  public var timeStep: Double

  /// Numbers in commands outside of these are refused.
  public struct Limits: Hashable, Sendable {
    /// Speeds forwards (negative: backwards) in metres a second.
    public var forward: ClosedRange<Double>
    /// Speeds to the left (negative: to the right) in metres a second.
    public var lateral: ClosedRange<Double>
    /// Speeds of turning in radians a second.
    public var turn: ClosedRange<Double>
    /// Changes of the body's height in metres.
    public var height: ClosedRange<Double>
    /// Roll, pitch and yaw of a stance in radians.
    public var tilt: ClosedRange<Double>
    /// The heaviest payload in kilograms.
    public var payload: Double
    /// How near a dock, a payload or a target has to be, in metres.
    public var reach: Double

    /// Makes limits.
    public init(
      forward: ClosedRange<Double>, lateral: ClosedRange<Double>, turn: ClosedRange<Double>,
      height: ClosedRange<Double>, tilt: ClosedRange<Double>, payload: Double, reach: Double
    ) {
      self.forward = forward
      self.lateral = lateral
      self.turn = turn
      self.height = height
      self.tilt = tilt
      self.payload = payload
      self.reach = reach
    }
  }

  /// Makes a description.
  public init(
    name: String, model: String, kind: Kind, size: Vector3, mass: Double,
    actions: Set<RobotAction.Kind>, gaits: Set<Gait>, limits: Limits, limbs: [String],
    sensors: [SensorChannel], timeStep: Double
  ) {
    self.name = name
    self.model = model
    self.kind = kind
    self.size = size
    self.mass = mass
    self.actions = actions
    self.gaits = gaits
    self.limits = limits
    self.limbs = limbs
    self.sensors = sensors
    self.timeStep = timeStep
  }
}
