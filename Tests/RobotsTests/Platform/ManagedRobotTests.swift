import Robots
import TestSupport
import Testing

/// What the contract tells a body, and what it makes of its answers.
@Suite struct ManagedRobotTests {
  private let body = ScriptedBody()
  private let robot: ManagedRobot<ScriptedBody>
  private let client: RobotClient

  init() throws {
    robot = ManagedRobot(body, places: ["base": PlanarPose(x: 3, y: 4)])
    client = try RobotClient(robot, name: "ann")
    _ = body.takeLog()
  }

  private func live(_ seconds: Double) throws {
    let end = robot.time + seconds
    while robot.time < end {
      robot.step()
      try client.keepAlive()
    }
  }

  private func status(_ id: CommandID) -> CommandStatus? { robot.feedback(for: id)?.status }

  @Test func aCommandIsBegunAndFollowedUntilTheBodyIsDone() throws {
    let id = try client.send(.goTo(Destination(.named("base"))), for: 60)
    #expect(body.takeLog() == ["go-to 3.0 4.0"])
    body.progress = ActionProgress(.running, fraction: 0.25, remaining: 3, suppressedBy: .balance)
    let feedback = try #require(robot.feedback(for: id))
    #expect(feedback.fraction == 0.25 && feedback.remaining == 3)
    #expect(feedback.suppressedBy == .balance && feedback.status == .inProgress)
    // The feedback keeps the place by its name.
    #expect(feedback.command.action == .goTo(Destination(.named("base"))))
    body.progress = ActionProgress(.done, fraction: 0.99, remaining: 0.1)
    try live(0.1)
    let end = try #require(robot.feedback(for: id))
    #expect(end.status == .done && end.fraction == 1 && end.remaining == 0.1)
    #expect(end.suppressedBy == nil && end.ended == robot.time)
    #expect(body.takeLog() == [])
  }

  @Test func theEndTimeHaltsTheBody() throws {
    let id = try client.send(.velocity(PlanarVelocity(forward: 1), gait: .auto), for: 1)
    try live(0.9)
    #expect(status(id) == .inProgress)
    try live(0.2)
    #expect(status(id) == .timedOut)
    #expect(body.takeLog() == ["velocity", "halt"])
  }

  @Test func aStanceIsHeldAndThenLeft() throws {
    let id = try client.send(.stance(Stance()), for: 2)
    body.progress = ActionProgress(.done, fraction: 1)
    try live(1.5)
    #expect(status(id) == .inProgress)
    try live(1)
    #expect(status(id) == .done)
    #expect(body.takeLog() == ["stance", "stand"])
  }

  @Test func whatTheBodyRefusesLeavesTheCommandInProgressAlone() throws {
    let id = try client.send(.stand)
    body.refusal = .notStanding
    #expect(throws: CommandRefusal.notStanding) { try client.send(.inspect("x")) }
    #expect(robot.state.activeCommand == id)
    #expect(throws: CommandRefusal.unknownPlace("moon")) {
      try client.send(.goTo(Destination(.named("moon"))), for: 1)
    }
    #expect(status(id) == .inProgress)
  }

  @Test func aBodyThatDoesNotComeOnIsSaidToBeOff() throws {
    try robot.setPower(false, lease: client.lease)
    body.causes = [.batteryEmpty]
    #expect(throws: CommandRefusal.notPoweredOn) {
      try robot.setPower(true, lease: client.lease)
    }
    body.causes = []
    try robot.setPower(true, lease: client.lease)
    try robot.setPower(true, lease: client.lease)
    // What is on already is not switched on again.
    #expect(body.takeLog() == ["off", "on", "on"])
  }

  @Test func faultsAreNumberedAndEndTheCommandByTheFirst() throws {
    let id = try client.send(.stand)
    body.pending = [
      FaultReport(.hardware, detail: "a"), FaultReport(.fall, detail: "b"),
      FaultReport(.hardware, detail: "c"),
    ]
    body.causes = [.hardware]
    try live(0.1)
    #expect(status(id) == .fault(.hardware))
    #expect(body.takeLog() == ["stand", "halt"])
    let faults = robot.state.faults
    #expect(faults.map(\.id.rawValue) == [1, 2])
    #expect(faults.map(\.detail) == ["a", "b"])
    #expect(faults.map(\.isClearable) == [false, true])
    #expect(throws: CommandRefusal.behaviourFaults(faults.map(\.id))) { try client.send(.stop) }
    try client.clearFaults()
    #expect(robot.state.faults.map(\.cause) == [.hardware])
    body.causes = []
    try client.clearFaults()
    body.pending = [FaultReport(.fall, detail: "d")]
    try live(0.1)
    // Numbers are not given twice.
    #expect(robot.state.faults.map(\.id.rawValue) == [3])
  }

  @Test func aTakeOverOfThePartInUseHaltsAndOfAnotherDoesNot() throws {
    let id = try client.send(.stand)
    _ = try robot.takeLease(of: .arm, client: "bob")
    #expect(status(id) == .inProgress && body.takeLog() == ["stand"])
    #expect(robot.state.owner == nil && robot.owner(of: .mobility) == "ann")
    _ = try robot.takeLease(of: .mobility, client: "bob")
    #expect(status(id) == .overridden(by: .leaseChanged) && body.takeLog() == ["halt"])
    #expect(robot.state.owner == "bob")
  }

  @Test(arguments: [
    (Posture.standing, ["sit"]), (.moving, ["sit"]), (.sitting, []), (.docked, []), (.fallen, []),
  ])
  func aLostLeaseSitsTheRobotDownWhereThatIsOfUse(posture: Posture, told: [String]) throws {
    body.posture = posture
    let button = try robot.register(StopEndpoint(name: "button", timeout: 100))
    _ = try robot.checkIn(button, level: .none, response: ~(robot.stopChallenge(for: button) ?? 0))
    try client.leaveStopEndpoint()
    for _ in 0..<30 { robot.step() }
    #expect(body.takeLog() == told)
    #expect(robot.state.faults.map(\.cause) == [.leaseTimeout])
    #expect(robot.state.faults.map(\.isClearable) == [true])
  }

  @Test func settleThenCutWaitsUntilTheBodySits() throws {
    let id = try client.send(.stand)
    try client.stop(.settleThenCut)
    #expect(status(id) == .overridden(by: .emergencyStop))
    robot.step()
    #expect(body.takeLog() == ["stand", "sit"] && body.isPoweredOn)
    body.posture = .sitting
    robot.step()
    #expect(body.takeLog() == ["off"] && !body.isPoweredOn)
    try client.stop(.none)
    robot.step()
    // Power does not come back by itself.
    #expect(body.takeLog() == [])
  }

  /// Two clients do anything in any order. Whatever they do: the body begins an action only while somebody owns
  /// the robot, nothing stops it and no fault is open; ids rise; what has ended stays as it ended.
  @Test(arguments: 0..<40)
  func nothingBreaksTheContract(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let body = ScriptedBody()
    let robot = ManagedRobot(body)
    let button = try robot.register(StopEndpoint(name: "button", timeout: 1, cutTimeout: 1))
    var leases: [Lease] = []
    var ended: [CommandID: CommandFeedback] = [:]
    var ids: [CommandID] = []
    func any(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    for _ in 0..<400 {
      switch any(14) {
      case 0:
        leases.append(
          try robot.takeLease(of: LeaseResource.allCases[any(3)], client: ["ann", "bob"][any(2)]))
      case 1:
        if let lease = leases.randomElement(using: &random) { _ = robot.giveBack(lease) }
      case 2 where any(3) == 0:
        body.pending = [FaultReport(BehaviourFault.Cause.allCases[any(5)], detail: "x")]
      case 3: body.posture = Posture.allCases[any(5)]
      case 4: body.progress = ActionProgress([.running, .done, .blocked(.gap)][any(3)])
      case 5, 6:
        let level = any(4) == 0 ? StopLevel.allCases[any(3)] : .none
        let answer = ~(robot.stopChallenge(for: button) ?? 0)
        _ = try robot.checkIn(button, level: level, response: answer)
      case 7, 8:
        guard let lease = leases.last else { continue }
        for fault in robot.state.faults { try? robot.clearFault(fault.id, lease: lease) }
        try? robot.setPower(any(8) > 0, lease: lease)
      case 9: robot.step()
      default:
        let chosen = any(3) > 0 ? leases.last : leases.randomElement(using: &random)
        guard let lease = chosen else { continue }
        let before = robot.state
        _ = body.takeLog()
        let action: [RobotAction] = [
          .stand, .sit, .stop, .velocity(PlanarVelocity(forward: 0.5), gait: .trot),
        ]
        do throws(CommandRefusal) {
          let end = robot.time + Double(any(20)) / 10
          let id = try robot.send(RobotCommand(action[any(4)], until: end), lease: lease)
          #expect(id.rawValue == ids.count + 1)
          ids.append(id)
          #expect(before.isPoweredOn && before.stopLevel == .none && before.faults.isEmpty)
          #expect(robot.owner(of: .mobility) == lease.clients.first)
        } catch {
          #expect(robot.state.activeCommand == before.activeCommand)
          #expect(body.takeLog() == [])
        }
      }
      for id in ids {
        guard let feedback = robot.feedback(for: id) else { continue }
        if let known = ended[id] { #expect(feedback == known) }
        if feedback.status.isFinal { ended[id] = feedback }
        #expect(feedback.status.isFinal != (robot.state.activeCommand == id))
      }
      if robot.state.stopLevel == .cut { #expect(!body.isPoweredOn) }
    }
    #expect(ids.count > 3)
  }
}
