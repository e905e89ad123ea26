#if MuJoCo
  import LeggedRobot
  import Robots
  import Testing

  /// The code of the articles in `Sources/LeggedRobot/LeggedRobot.docc`: `PackageTests` holds each block against this file.
  @Suite struct ArticleTests {
    @Test func walkingInPhysics() throws {
      let body = try LeggedBody(in: RobotWorld(name: "yard", bounds: Area(x: -5...20, y: -5...5)))
      let robot = ManagedRobot(body)
      let simulation = SoloSimulation(robot)
      let client = try RobotClient(robot, name: "example")
      let stand = try client.send(.stand)
      _ = try simulation.wait(for: stand, of: client, limit: 10)
      #expect(robot.state.posture == .standing)
    }
  }
#endif
