import ArgumentParser
import Robots

/// The options that say what a robot is to do.
struct DriveOptions: ParsableArguments {
  @Option(help: "The gait of a legged platform: auto, crawl, walk, trot or bound.")
  var gait = Gait.auto
  @Option(parsing: .unconditional, help: "The speed forwards in m/s; below 0 backwards.")
  var speed = 1.0
  @Option(parsing: .unconditional, help: "The speed to the left in m/s; below 0 to the right.")
  var lateral = 0.0
  @Option(
    parsing: .unconditional,
    help: "The speed of turning to the left in rad/s; below 0 to the right.")
  var turn = 0.0
  @Option(
    parsing: .unconditional,
    help: "How long to keep the velocity, in seconds; with --to how long a way may take.")
  var seconds = 20.0
  @Option(
    name: .customLong("to"), parsing: .upToNextOption,
    help: "Places of the world to go to in turn, in place of a velocity.")
  var places: [String] = []

  func validate() throws {
    guard seconds.isFinite, seconds > 0, seconds <= 86_400 else {
      throw ValidationError("--seconds is a number above 0 and at most 86400.")
    }
  }

  /// What the robot does one after another.
  func legs(for robot: RobotDescription) -> [Drive.Leg] {
    var legs: [Drive.Leg] = []
    if robot.actions.contains(.stand) { legs.append(Drive.Leg("stand", .stand)) }
    guard places.isEmpty else {
      return legs
        + places.map { place in
          let destination = Destination(
            .named(place), speed: robot.kind == .arm ? nil : speed, gait: gait)
          return Drive.Leg("go-to \(place)", .goTo(destination), for: seconds)
        }
    }
    let velocity = PlanarVelocity(forward: speed, lateral: lateral, turn: turn)
    var name = "velocity \(speed) m/s"
    if lateral != 0 { name += " forwards, \(lateral) m/s left" }
    if turn != 0 { name += ", turning \(turn) rad/s" }
    if gait != .auto { name += " \(gait.rawValue)" }
    legs.append(Drive.Leg(name, .velocity(velocity, gait: gait), for: seconds))
    return legs
  }
}
