public import Robots

/// What Praxis takes from a MuJoCo model file: the bodies and joints of robots, and what does not move.
public struct MJCFModel: Hashable, Sendable {
  /// A body that a joint moves, or that hangs on one that is moved.
  public struct Body: Hashable, Sendable {
    /// The body's name; empty if it has none.
    public var name: String
    /// The number of the body it hangs on; nil for one that hangs on the world.
    public var parent: Int?
    /// Where it is in its parent's frame.
    public var pose: SpatialPose
    /// Its mass in kilograms, without the bodies that hang on it.
    public var mass: Double
  }

  /// A joint.
  public struct Joint: Hashable, Sendable {
    /// The joint's name; empty if it has none.
    public var name: String
    /// `free`, `ball`, `slide` or `hinge`.
    public var kind: String
    /// The number of the body that it moves.
    public var body: Int
    /// Its axis in the body's frame.
    public var axis: Vector3
    /// Its limits in radians or metres; nil for none.
    public var range: ClosedRange<Double>?
  }

  /// The model's name.
  public var name: String
  /// The bodies that move, parents first.
  public var bodies: [Body]
  /// The joints.
  public var joints: [Joint]
  /// The names of the motors, each with its joint's.
  public var actuators: [Actuator]
  /// The names of the sensors with their kinds.
  public var sensors: [Sensor]
  /// The world that the robots stand in, of what does not move.
  public var world: RobotWorld

  /// A motor.
  public struct Actuator: Hashable, Sendable {
    /// The motor's name.
    public var name: String
    /// The joint that it moves; nil for motors of something else.
    public var joint: String?
  }

  /// A sensor.
  public struct Sensor: Hashable, Sendable {
    /// The sensor's name.
    public var name: String
    /// What it measures, such as `jointpos`.
    public var kind: String
  }

  /// The mass of all bodies that move, in kilograms.
  public var mass: Double { bodies.reduce(0) { $0 + $1.mass } }
}
