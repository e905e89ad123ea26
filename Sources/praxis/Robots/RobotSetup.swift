public import ArgumentParser
import Interchange
import LeggedRobot
import PDDL
public import Robots

/// The options that choose a robot, its world and what goes wrong.
struct RobotSetup: ParsableArguments {
  /// The platforms of the command line.
  enum Platform: String, ExpressibleByArgument, CaseIterable {
    case legged
    case rover
    case arm
  }

  @Option(help: "The platform: legged, rover or arm.")
  var platform = Platform.legged
  @Option(
    help:
      "The world: a name of 'praxis robot list', such as slope:30, or a file: a world, or MJCF by its suffix .xml."
  )
  var world = "flat"
  @Flag(help: "Walk the legged platform with forces, in the physics of MuJoCo.")
  var physics = false
  @Option(
    parsing: .unconditional,
    help: "The probability that a stride slips; without it slips follow from the ground.")
  var slip: Double?
  @Option(
    parsing: .unconditional,
    help: "The probability that a slip ends in a fall: 0.1 if left out.")
  var fall: Double?
  @Option(
    parsing: .unconditional,
    help: "The seed of rubble and of what goes wrong; with --physics of the sensors' errors.")
  var seed: UInt64 = 1

  func validate() throws {
    for (name, value) in [("slip", slip ?? 0), ("fall", fall ?? 0)] where !(0...1 ~= value) {
      throw ValidationError("--\(name) is a probability: 0 to 1.")
    }
    guard physics else { return }
    if platform != .legged { throw ValidationError("--physics is for --platform legged.") }
    if slip != nil || fall != nil {
      throw ValidationError("With --physics slips and falls come by themselves, not by options.")
    }
  }

  /// The world that was asked for.
  ///
  /// - Throws: `unusableInput` after telling what is wrong with a file, `unusableCommandLine` for a name
  ///   that is neither a world's nor a file's.
  func readWorld() throws -> RobotWorld { try Self.readWorld(world, seed: seed) }

  /// A world of the catalogue or of a file.
  ///
  /// - Throws: as `readWorld()` does.
  static func readWorld(_ world: String, seed: UInt64) throws -> RobotWorld {
    if let known = WorldCatalogue.world(named: world, seed: seed) { return known }
    guard world.contains("/") || world.contains(".") else {
      Output.note("praxis robot: error: no world named \(world); see 'praxis robot list'")
      throw ExitStatus.unusableCommandLine.exit
    }
    guard !world.hasSuffix(".xml") else { return try readModel(world).world }
    do throws(WorldError) {
      return try WorldReader.read(contentsOfFile: world)
    } catch {
      Output.note(error.description)
      throw ExitStatus.unusableInput.exit
    }
  }

  /// What is in a file of MuJoCo; warnings go to standard error.
  ///
  /// - Throws: `unusableInput` after telling what is wrong with the file.
  static func readModel(_ path: String) throws -> MJCFModel {
    do throws(DiagnosticsError) {
      let (model, warnings) = try MJCFReader.read(SourceText(contentsOfFile: path))
      Findings.note(warnings)
      return model
    } catch {
      Findings.note(error.diagnostics)
      throw ExitStatus.unusableInput.exit
    }
  }

  /// The simulation that was asked for, with its one robot first.
  ///
  /// - Throws: `unusableCommandLine` after telling that this build has no physics, `unusableInput` after telling
  ///   why the physics refuses the world.
  func makeSimulation(in world: RobotWorld) throws -> any RobotSimulation {
    if physics { return try Self.makePhysics(in: world, named: "rex", seed: seed) }
    let faults = FaultPlan(
      seed: seed, slips: slip.map { [FaultPlan.Slip(probability: $0)] } ?? [],
      fallAfterSlip: fall ?? 0.1)
    return KinematicSimulation(world, members: [Self.member(platform)], faults: faults)
  }

  /// A simulation of one legged robot with forces.
  ///
  /// - Throws: as `makeSimulation(in:)` does.
  static func makePhysics(
    in world: RobotWorld, named name: String, seed: UInt64
  ) throws -> any RobotSimulation {
    do throws(PhysicsError) {
      return try LeggedSimulation(world, name: name, seed: seed)
    } catch {
      Output.note("praxis robot: error: \(error)")
      let status: ExitStatus = error == .unavailable ? .unusableCommandLine : .unusableInput
      throw status.exit
    }
  }

  /// What the platforms are, by the options that choose them.
  static func descriptions() -> [(name: String, robot: RobotDescription)] {
    var all = Platform.allCases.map { (name: $0.rawValue, robot: description(of: $0)) }
    let world = RobotWorld(name: "empty", bounds: Area(x: -1...1, y: -1...1))
    if let robot = try? LeggedSimulation(world).platforms.first?.description {
      all.append((name: "legged --physics", robot: robot))
    }
    return all
  }

  /// What a platform is.
  static func description(of platform: Platform) -> RobotDescription {
    let world = RobotWorld(name: "empty", bounds: Area(x: -1...1, y: -1...1))
    let simulation = KinematicSimulation(world, members: [member(platform)])
    return simulation.platforms[0].description
  }

  private static func member(_ platform: Platform) -> KinematicSimulation.Member {
    member(platform, named: platform == .legged ? "rex" : platform.rawValue)
  }

  /// A robot for a simulation without forces.
  static func member(
    _ platform: Platform, named name: String, at place: PlanarPose? = nil
  ) -> KinematicSimulation.Member {
    switch platform {
    case .legged: KinematicSimulation.Member(name, .mobile(.legged), at: place)
    case .rover: KinematicSimulation.Member(name, .mobile(.rover), at: place)
    case .arm: KinematicSimulation.Member(name, .arm, at: place)
    }
  }
}

extension Gait: ExpressibleByArgument {}
