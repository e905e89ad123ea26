public import Robots

/// A world with one legged robot in it, in the physics of MuJoCo: it stands wherever a
/// `KinematicSimulation` of one legged robot does.
///
/// In a build without the trait `MuJoCo` the type is there, too, and its initialiser throws
/// `PhysicsError.unavailable`: who uses it needs no conditions. Not thread-safe.
public final class LeggedSimulation: RobotSimulation {
  #if MuJoCo
    /// Whether this build has the physics.
    public static let isAvailable = true

    /// The robot, which knows the places of the world by their names.
    public let robot: ManagedRobot<LeggedBody>

    /// Puts a robot, lying on its belly without power, at the start of a world.
    ///
    /// - Parameters:
    ///   - name: The robot's name.
    ///   - seed: The seed of the sensors' errors; equal seeds give equal runs.
    ///   - charge: The battery's charge at the start, 0 to 1.
    /// - Throws: `PhysicsError.model` when the engine refuses the world.
    public init(
      _ world: RobotWorld, name: String = "rex", seed: UInt64 = 1, charge: Double = 1
    ) throws(PhysicsError) {
      var options = LeggedBody.Options()
      options.seed = seed
      options.charge = charge
      robot = ManagedRobot(
        try LeggedBody(in: world, name: name, options: options), places: world.places)
    }

    /// Where the payloads lie that nobody carries.
    public var payloads: [PayloadSite] { robot.body.payloads }
    /// The robot's clock.
    public var time: RobotTime { robot.time }
    /// The seconds of one step: 2 ms.
    public var timeStep: Double { robot.description.timeStep }
    /// The robot alone.
    public var platforms: [any RobotPlatform] { [robot] }
    /// Lets one step of time go by.
    public func step() { robot.step() }
  #else
    /// Whether this build has the physics.
    public static let isAvailable = false

    /// - Throws: always `PhysicsError.unavailable`.
    public init(
      _ world: RobotWorld, name: String = "rex", seed: UInt64 = 1, charge: Double = 1
    ) throws(PhysicsError) {
      throw .unavailable
    }

    /// None.
    public var payloads: [PayloadSite] { [] }
    /// The start of time.
    public var time: RobotTime { .zero }
    /// The seconds of one step.
    public var timeStep: Double { 0.002 }
    /// None.
    public var platforms: [any RobotPlatform] { [] }
    /// Does nothing.
    public func step() {}
  #endif
}
