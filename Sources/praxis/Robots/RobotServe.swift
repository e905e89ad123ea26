import ArgumentParser
import Executive
import Robots

/// `praxis robot serve`: offers simulated robots to other processes.
struct RobotServe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Offers simulated robots to missions in other processes.",
    discussion: """
      The robots outlive their clients: a mission that was killed and is started again finds them as they are. \
      Simulated time goes by only while a client lets it. Ends when it is stopped from outside.

      EXAMPLE: praxis robot serve --world Missions/yard/site.world --slip 0.05 /tmp/yard.socket
      """)

  @Argument(help: "Where the socket is made.")
  var socket: String
  @OptionGroup var setup: RobotSetup
  @Option(help: "Where each errand is written as it comes in, before anything is done with it.")
  var log: String?

  func validate() throws {
    if setup.physics {
      throw ValidationError("Robots in physics cannot be offered: please leave out --physics.")
    }
  }

  func run() throws {
    let world = try setup.readWorld()
    do {
      guard let simulation = try setup.makeSimulation(in: world) as? KinematicSimulation else {
        throw SiteError("these robots cannot be offered")
      }
      let server = try SiteServer(SimulatedSite(simulation), at: socket, book: log)
      Output.note("robots of \(world.name) at \(socket)")
      server.run()
    } catch {
      Output.note("praxis robot: error: \(error)")
      throw ExitStatus.unusableInput.exit
    }
  }
}
