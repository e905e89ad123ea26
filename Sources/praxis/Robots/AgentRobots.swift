import AgentSpeak
import Agents
import ArgumentParser
import Executive
import LeggedRobot
import Robots

/// The robots that agents command: `--robot`, `--world`, `--physics`.
struct AgentRobots: ParsableArguments {
  @Option(
    help:
      "Agents command a simulated robot of this name; NAME=rover or NAME=arm for other kinds than legged. May be repeated."
  )
  var robot: [String] = []
  @Option(help: "The robots' world: a name of 'praxis robot list' or a file. (default: flat)")
  var world: String?
  @Flag(help: "Walk the one legged robot with forces, in the physics of MuJoCo.")
  var physics = false

  /// How far robots that start together stand apart, in metres.
  private static let spacing = 1.5
  private static let mostRobots = 16
  /// Seconds between two looks at the robots.
  private static let tick = 0.1

  func validate() throws {
    if robot.isEmpty {
      if world != nil { throw ValidationError("--world needs --robot.") }
      if physics { throw ValidationError("--physics needs --robot.") }
      return
    }
    let members = try members()
    if Set(members.map(\.name)).count < members.count {
      throw ValidationError("Two robots have the same name.")
    }
    if members.count > Self.mostRobots {
      throw ValidationError("There may be \(Self.mostRobots) robots at most.")
    }
    if physics, members.count > 1 || members[0].platform != .legged {
      throw ValidationError("--physics is for one legged robot.")
    }
  }

  private func members() throws -> [(name: String, platform: RobotSetup.Platform)] {
    try robot.map { text in
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard let name = parts.first, !name.isEmpty, parts.count <= 2,
        let platform = parts.count == 1 ? .legged : RobotSetup.Platform(rawValue: parts[1])
      else {
        throw ValidationError(
          "--robot is NAME, NAME=legged, NAME=rover or NAME=arm, not '\(text)'.")
      }
      return (name, platform)
    }
  }

  /// Runs agents with their robots, as fast as these can be simulated, until none has anything to do.
  ///
  /// - Parameters:
  ///   - society: the agents; they get the robots as their world before `load` adds them.
  ///   - seconds: the limit on the robots' clock.
  /// - Throws: `unusableInput` after telling what is wrong, and what `load` throws.
  func run(
    _ society: Society, seed: UInt64, cycles: Int?, seconds: Double?, load: () throws -> Void
  ) throws -> Society.End {
    let world = try RobotSetup.readWorld(world ?? "flat", seed: seed)
    let simulation = try simulation(in: world, seed: seed)
    let environment: ContractEnvironment
    do {
      environment = try ContractEnvironment(simulation, in: world, for: society)
    } catch {
      Output.note("error: \(error)")
      throw ExitStatus.unusableInput.exit
    }
    society.environment = environment
    try load()
    var left = cycles ?? .max
    while true {
      let before = society.cycleCount
      let end = environment.advance(by: Self.tick, cycleLimit: min(left, 1_000_000))
      left -= society.cycleCount - before
      switch end {
      case .idle where !society.hasMoreToDo && !environment.isBusy: return .idle
      case .cycleLimit where left > 0: break
      case .idle: break
      default: return end
      }
      if let seconds, environment.time >= seconds { return .timeLimit }
    }
  }

  private func simulation(in world: RobotWorld, seed: UInt64) throws -> any RobotSimulation {
    let members = try members()
    if physics {
      return try RobotSetup.makePhysics(in: world, named: members[0].name, seed: seed)
    }
    let all = members.enumerated().map { number, member in
      var place = world.start
      place.y += Self.spacing * Double(number)
      if !world.bounds.contains(x: place.x, y: place.y) { place = world.start }
      return RobotSetup.member(member.platform, named: member.name, at: place)
    }
    return KinematicSimulation(world, members: all, faults: FaultPlan(seed: seed))
  }
}
