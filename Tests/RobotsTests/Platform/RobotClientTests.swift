import Robots
import Testing

@Suite struct RobotClientTests {
  private let body = ScriptedBody()
  private let robot: ManagedRobot<ScriptedBody>

  init() { robot = ManagedRobot(body) }

  @Test func aSessionThatDoesNotBeginLeavesNothingBehind() throws {
    #expect(throws: StopError.unusableEndpoint) { try RobotClient(robot, name: "") }
    #expect(robot.stopEndpoints.isEmpty)
    // The motors do not come on.
    body.causes = [.hardware]
    #expect(throws: CommandRefusal.notPoweredOn) { try RobotClient(robot, name: "ann") }
    #expect(robot.stopEndpoints.isEmpty && robot.owner(of: .body) == nil)
    // Somebody else stops the robot.
    body.causes = []
    let button = try robot.register(StopEndpoint(name: "button", timeout: 100))
    _ = try robot.checkIn(button, level: .cut, response: ~(robot.stopChallenge(for: button) ?? 0))
    #expect(throws: CommandRefusal.emergencyStop(.cut)) { try RobotClient(robot, name: "ann") }
    #expect(robot.stopEndpoints.map(\.id) == [button] && robot.owner(of: .body) == nil)
    try robot.deregister(button)
    let client = try RobotClient(robot, name: "ann")
    #expect(throws: LeaseError.claimed(.mobility, owner: "ann")) {
      try RobotClient(robot, name: "bob")
    }
    #expect(robot.stopEndpoints.map(\.endpoint.name) == ["ann"])
    client.leave()
    #expect(robot.stopEndpoints.isEmpty && robot.owner(of: .body) == nil && !body.isPoweredOn)
  }

  @Test func itIsHeardOfEachThirdOfItsTimeout() throws {
    let client = try RobotClient(robot, name: "ann", timeout: 1.5)
    let challenges = Set(
      try (0..<30).map { _ in
        robot.step()
        try client.keepAlive()
        return robot.stopEndpoints[0].lastCheckIn
      })
    #expect(challenges == Set([0, 0.5, 1, 1.5, 2, 2.5, 3].map(RobotTime.init(seconds:))))
  }

  @Test func whoLostTheLeaseCanTakeItAgain() throws {
    let client = try RobotClient(robot, name: "ann")
    _ = try robot.takeLease(of: .body, client: "bob")
    #expect(throws: CommandRefusal.lease(.older)) { try client.send(.stand) }
    for _ in 0..<8 { robot.step() }
    #expect(throws: CommandRefusal.lease(.older)) { try client.keepAlive() }
    body.pending = [FaultReport(.fall, detail: "x")]
    try client.recover()
    robot.step()
    try client.recover()
    #expect(robot.owner(of: .body) == "ann" && robot.state.faults.isEmpty)
    _ = try client.send(.stand)
  }
}
