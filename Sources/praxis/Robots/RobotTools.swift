import ArgumentParser

/// `praxis robot`: what works with robots.
struct RobotTools: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "robot", abstract: "Lists, drives and pictures simulated robots.",
    subcommands: [
      RobotList.self, RobotDrive.self, RobotPicture.self, RobotShowWorld.self, RobotModel.self,
      RobotServe.self,
    ])
}
