import ArgumentParser
import Robots

/// `praxis robot world`: prints a world as a file.
struct RobotShowWorld: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "world", abstract: "Prints a world as a file to start from, or checks a file.",
    discussion: "EXAMPLE: praxis robot world course > my.world")

  @Argument(help: "A world of 'praxis robot list', such as slope:30, or a file.")
  var world: String
  @Option(help: "The seed of rubble.")
  var seed: UInt64 = 1

  func run() throws {
    Output.text(WorldWriter.text(try RobotSetup.readWorld(world, seed: seed)))
  }
}
