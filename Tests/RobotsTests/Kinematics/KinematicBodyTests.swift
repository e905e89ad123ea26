import Robots
import Testing

@Suite struct KinematicBodyTests {
  private static let world: RobotWorld = {
    var world = RobotWorld(name: "yard", bounds: Area(x: -9...9, y: -9...9))
    world.docks = [
      Site(name: "east", pose: PlanarPose(x: 0.6, y: 0)),
      Site(name: "west", pose: PlanarPose(x: -0.5, y: 0, heading: .pi)),
    ]
    return world
  }()

  private func start(
    _ profile: MobileProfile
  ) throws -> (KinematicSimulation, ManagedRobot<KinematicBody>, RobotClient) {
    let simulation = KinematicSimulation(Self.world, members: [.init("r", .mobile(profile))])
    let robot = simulation.mobiles[0]
    let client = try RobotClient(robot, name: "test")
    if profile.description.actions.contains(.stand) {
      _ = try simulation.wait(for: client.send(.stand), of: client)
    }
    return (simulation, robot, client)
  }

  @Test func aRoverLeavesItsDockForAnother() throws {
    let (simulation, robot, client) = try start(.rover)
    #expect(try simulation.wait(for: client.send(.dock("east")), of: client)?.status == .done)
    #expect(robot.state.battery.power < 0 || robot.state.battery.charge == 1)
    let id = try client.send(.dock("west"))
    simulation.advance(by: 0.4)
    // On its way it is on no dock, and not charged.
    #expect(robot.state.dock == nil && robot.state.posture == .moving)
    #expect(robot.state.battery.power > 0)
    #expect(try simulation.wait(for: id, of: client)?.status == .done)
    #expect(robot.state.dock == "west")
  }

  @Test func whoeverFallsOffADockIsNotChargedAnyMore() throws {
    let (simulation, robot, client) = try start(.legged)
    _ = try simulation.wait(for: client.send(.dock("east")), of: client)
    #expect(robot.state.dock == "east")
    robot.body.knockOver()
    simulation.step()
    #expect(robot.state.dock == nil && robot.state.posture == .fallen)
    #expect(robot.state.battery.power > 0)
  }

  @Test func withoutPowerLegsGiveWayAndInMotionTheRobotFalls() throws {
    let (simulation, robot, client) = try start(.legged)
    try robot.setPower(false, lease: client.lease)
    #expect(robot.state.posture == .sitting && robot.state.faults.isEmpty)
    try robot.setPower(true, lease: client.lease)
    _ = try simulation.wait(for: client.send(.stand), of: client)
    _ = try client.send(.velocity(PlanarVelocity(forward: 2), gait: .trot), for: 10)
    simulation.advance(by: 1.5)
    try robot.setPower(false, lease: client.lease)
    simulation.step()
    #expect(robot.state.posture == .fallen && robot.state.faults.map(\.cause) == [.fall])
  }

  @Test func theWayIsAsLongAsSpeedAndTimeSay() throws {
    let (simulation, robot, client) = try start(.legged)
    let id = try client.send(.velocity(PlanarVelocity(forward: 1), gait: .trot), for: 5)
    _ = try simulation.wait(for: id, of: client)
    // From 0 to 1 m/s it takes 0.5 s at 2 m/s².
    #expect(abs(robot.state.pose.position.x - 4.75) < 0.03)
    #expect(abs((robot.sensorFrame()["odometer"] ?? 0) - 4.75) < 0.03)
    let turn = try client.send(.velocity(PlanarVelocity(turn: 1), gait: .walk), for: .pi / 2)
    _ = try simulation.wait(for: turn, of: client)
    #expect(abs(robot.state.pose.planar.heading - .pi / 2) < 0.1)
  }
}
