import Robots
import Testing

@Suite struct KinematicArmTests {
  private let simulation: KinematicSimulation
  private let client: RobotClient
  private var arm: ManagedRobot<KinematicArm> { simulation.arms[0] }

  init() throws {
    simulation = KinematicSimulation(
      RobotWorld(name: "cell", bounds: Area(x: -3...3, y: -3...3)), members: [.init("arm", .arm)])
    client = try RobotClient(simulation.arms[0], name: "test")
  }

  private func end(_ action: RobotAction, for seconds: Double? = nil) throws -> CommandFeedback {
    try #require(
      try simulation.wait(for: client.send(action, for: seconds), of: client, limit: 60))
  }

  @Test func itMovesAsFastAsItIsToldAndNotFaster() throws {
    _ = try end(.stand)
    func seconds(to x: Double, _ speed: Double?) throws -> Double {
      let goal = Destination(.pose(PlanarPose(x: x, y: 0)), speed: speed)
      let feedback = try end(.goTo(goal), for: 60)
      #expect(feedback.status == .done)
      return try #require(feedback.ended) - feedback.accepted
    }
    _ = try seconds(to: 0.6, nil)
    // Half a metre at a time, from now on at the same height.
    #expect(abs(try seconds(to: 1.1, nil) - 1) < 0.05)
    #expect(abs(try seconds(to: 0.6, 0.1) - 5) < 0.05)
    let fast = Destination(.pose(PlanarPose(x: 1, y: 0)), speed: 0.6)
    #expect(throws: CommandRefusal.outOfRange("the speed", value: 0.6, allowed: 0.01...0.5)) {
      try client.send(.goTo(fast), for: 9)
    }
  }

  @Test func itIsStowedOnlyOnceItIsThere() throws {
    #expect(arm.state.posture == .sitting)
    _ = try end(.stand)
    let id = try client.send(.sit)
    simulation.advance(by: 0.2)
    _ = try client.send(.stop)
    simulation.advance(by: 0.2)
    #expect(arm.feedback(for: id)?.status.isFinal == true)
    // Broken off on the way it is not stowed, and of use at once.
    #expect(arm.state.posture == .standing)
    let goal = Destination(.pose(PlanarPose(x: 0.7, y: 0)))
    #expect(try end(.goTo(goal), for: 10).status == .done)
    #expect(try end(.sit).status == .done)
    #expect(arm.state.posture == .sitting)
    #expect(throws: CommandRefusal.notStanding) { try client.send(.goTo(goal), for: 10) }
  }

  @Test func itsBatteryRunsEmptyAndItsMotorsBreak() throws {
    _ = try end(.stand)
    arm.body.emptyBattery()
    let goal = Destination(.pose(PlanarPose(x: 0.7, y: 0)))
    #expect(try end(.goTo(goal), for: 10).status == .fault(.batteryEmpty))
    #expect(!arm.state.isPoweredOn && arm.state.faults.map(\.isClearable) == [false])
    #expect(arm.sensorFrame()["battery.charge"] == 0)
    arm.body.changeBattery()
    try client.recover()
    let id = try client.send(.goTo(goal), for: 10)
    arm.body.breakDown()
    #expect(
      try simulation.wait(for: id, of: client)?.status == .fault(.hardware))
    #expect(throws: CommandRefusal.notPoweredOn) { try client.recover() }
    arm.body.repair()
    try client.recover()
    #expect(try end(.goTo(goal), for: 10).status == .done)
  }

  @Test func faultPlansCountForArmsToo() throws {
    let simulation = KinematicSimulation(
      RobotWorld(name: "cell", bounds: Area(x: -3...3, y: -3...3)), members: [.init("arm", .arm)],
      faults: FaultPlan(hardwareFailure: 5))
    let client = try RobotClient(simulation.arms[0], name: "test")
    let end = simulation.time + 100
    while simulation.time < end, simulation.arms[0].state.faults.isEmpty {
      simulation.step()
      try client.keepAlive()
    }
    #expect(simulation.arms[0].state.faults.map(\.cause) == [.hardware])
  }
}
