import Robots
import Testing

/// The code of the articles in `Sources/Robots/Robots.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  @Test func drivingARobot() throws {
    let simulation = KinematicSimulation(
      RobotWorld(name: "yard", bounds: Area(x: -5...20, y: -5...5)))
    let robot = try #require(simulation.platforms.first)
    let client = try RobotClient(robot, name: "example")
    let stand = try client.send(.stand)
    _ = try simulation.wait(for: stand, of: client, limit: 10)
    let walk = try client.send(.velocity(PlanarVelocity(forward: 1), gait: .trot), for: 5)
    _ = try simulation.wait(for: walk, of: client, limit: 10)
    #expect(robot.state.pose.planar.x > 1)
  }
}
