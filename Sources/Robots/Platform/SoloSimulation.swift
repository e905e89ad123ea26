/// A simulation of one robot whose body computes its own steps.
public final class SoloSimulation<Body: RobotBody>: RobotSimulation {
  /// The robot.
  public let robot: ManagedRobot<Body>

  /// Makes a simulation of a body with the contract around it.
  public init(_ robot: ManagedRobot<Body>) { self.robot = robot }

  /// The robot's clock.
  public var time: RobotTime { robot.time }
  /// The seconds of one step of the body.
  public var timeStep: Double { robot.description.timeStep }
  /// The robot alone.
  public var platforms: [any RobotPlatform] { [robot] }
  /// Lets one step of the body's time go by.
  public func step() { robot.step() }
}
