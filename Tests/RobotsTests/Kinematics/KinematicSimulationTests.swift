import Robots
import Testing

@Suite struct KinematicSimulationTests {
  private static func world(_ change: (inout RobotWorld) -> Void = { _ in }) -> RobotWorld {
    var world = RobotWorld(
      name: "test", bounds: Area(x: -5...20, y: -5...5),
      surfaces: [.concrete, .mud, .gravel])
    change(&world)
    return world
  }

  /// A client of the first robot, which stands.
  private func start(_ simulation: KinematicSimulation) throws -> RobotClient {
    let client = try RobotClient(simulation.platforms[0], name: "test")
    if client.platform.description.actions.contains(.stand) {
      _ = try simulation.wait(for: client.send(.stand), of: client)
    }
    return client
  }

  private func go(
    to x: Double, y: Double = 0, _ simulation: KinematicSimulation, _ client: RobotClient
  ) throws -> CommandFeedback? {
    let destination = Destination(.pose(PlanarPose(x: x, y: y)))
    return try simulation.wait(for: client.send(.goTo(destination), for: 100), of: client)
  }

  @Test func aWallStopsTheRobotAndTheFeedbackSaysSo() throws {
    let simulation = KinematicSimulation(
      Self.world {
        $0.blocks = [
          Block(surface: "concrete", base: Vector3(5, 0, 0), size: Vector3(0.2, 4, 1))
        ]
      })
    let client = try start(simulation)
    #expect(try go(to: 8, simulation, client)?.status == .blocked(.obstacle))
    let x = simulation.mobiles[0].state.pose.position.x
    #expect((4...4.6).contains(x))
    // Around it there is a way.
    #expect(try go(to: 0, y: 3.2, simulation, client)?.status == .done)
    #expect(try go(to: 8, y: 3.2, simulation, client)?.status == .done)
  }

  @Test(arguments: [(0.3, true), (0.6, false)])
  func narrowGapsAreSteppedOverAndWideOnesAreNot(width: Double, isCrossed: Bool) throws {
    let simulation = KinematicSimulation(
      Self.world { $0.gaps = [Gap(area: Area(x: 4...4 + width, y: -5...5), depth: 1)] })
    let client = try start(simulation)
    let end = try go(to: 8, simulation, client)
    #expect(end?.status == (isCrossed ? .done : .blocked(.gap)))
  }

  @Test(arguments: [(30.0, true), (40.0, false)])
  func theSlopeThatBigDogClimbsIsClimbed(degrees: Double, isClimbed: Bool) throws {
    let rise = 3 * (degrees == 30 ? 0.577 : 0.839)
    let simulation = KinematicSimulation(
      Self.world {
        $0.ramps = [
          Ramp(surface: "concrete", area: Area(x: 3...6, y: -5...5), direction: .east, to: rise)
        ]
        $0.blocks = [
          Block(surface: "concrete", base: Vector3(8, 0, 0), size: Vector3(4, 10, rise))
        ]
      })
    let client = try start(simulation)
    let end = try go(to: 8, simulation, client)
    #expect(end?.status == (isClimbed ? .done : .blocked(.slope)))
    let height = simulation.mobiles[0].state.pose.position.z - 0.62
    if isClimbed { #expect(abs(height - rise) < 0.1) }
  }

  @Test func aClosedPassageIsNamedAndLetsThroughOnceItIsOpen() throws {
    let simulation = KinematicSimulation(
      Self.world {
        $0.passages = [Passage(name: "gate", area: Area(x: 3...3.4, y: -5...5), isClosed: true)]
      })
    let client = try start(simulation)
    #expect(try go(to: 6, simulation, client)?.status == .blocked(.passage("gate")))
    simulation.setPassage("gate", isClosed: false)
    #expect(try go(to: 6, simulation, client)?.status == .done)
    #expect(simulation.isClosed("gate") == false)
    #expect(simulation.isClosed("door") == nil)
  }

  @Test func theEdgeOfTheWorldStopsTheRobot() throws {
    let simulation = KinematicSimulation(Self.world())
    let client = try start(simulation)
    #expect(try go(to: 100, simulation, client)?.status == .blocked(.edge))
  }

  @Test func robotsDoNotWalkThroughEachOther() throws {
    let simulation = KinematicSimulation(
      Self.world(),
      members: [
        KinematicSimulation.Member("a", .mobile(.legged)),
        KinematicSimulation.Member("b", .mobile(.rover), at: PlanarPose(x: 5, y: 0)),
      ])
    let client = try start(simulation)
    #expect(try go(to: 8, simulation, client)?.status == .blocked(.obstacle))
    let distance = simulation.mobiles[0].state.pose.planar.distance(
      to: simulation.mobiles[1].state.pose.planar)
    #expect(distance > 0.8)
  }

  @Test func slipsComeAsOftenAsThePlanSaysAndTheFeedbackNamesTheLayer() throws {
    let faults = FaultPlan(
      seed: 3, slips: [FaultPlan.Slip(gait: .trot, probability: 0.05)], fallAfterSlip: 0)
    let simulation = KinematicSimulation(Self.world(), faults: faults)
    let client = try start(simulation)
    var slips = 0
    for round in 0..<100 {
      let turnsBack = !round.isMultiple(of: 2)
      let speed = PlanarVelocity(forward: turnsBack ? -1 : 1)
      let id = try client.send(.velocity(speed, gait: .trot), for: 6)
      var isSlipping = false
      while client.platform.feedback(for: id)?.status == .inProgress {
        simulation.step()
        try client.keepAlive()
        let isNow = client.platform.feedback(for: id)?.suppressedBy == .balance
        if isNow, !isSlipping { slips += 1 }
        isSlipping = isNow
      }
    }
    // 600 s of trot are nearly 1000 strides.
    #expect((30...70).contains(slips))
  }

  @Test func aFallIsAFaultAndTheRobotGetsUpAgain() throws {
    let faults = FaultPlan(slips: [FaultPlan.Slip(probability: 1)], fallAfterSlip: 1)
    let simulation = KinematicSimulation(Self.world(), faults: faults)
    let client = try start(simulation)
    #expect(try go(to: 8, simulation, client)?.status == .fault(.fall))
    #expect(simulation.mobiles[0].state.posture == .fallen)
    try client.clearFaults()
    #expect(
      try simulation.wait(for: client.send(.selfRight), of: client)?.status == .done)
    #expect(try simulation.wait(for: client.send(.stand), of: client)?.status == .done)
  }

  @Test func theBatteryRunsLowWithUseAndADockFillsIt() throws {
    let simulation = KinematicSimulation(
      Self.world {
        $0.docks = [Site(name: "station", pose: PlanarPose(x: 0.5, y: 0))]
      }, faults: FaultPlan(slips: [FaultPlan.Slip(probability: 0)], batteryDrain: 100))
    let client = try start(simulation)
    _ = try go(to: 8, simulation, client)
    _ = try go(to: 0, simulation, client)
    let docked = try simulation.wait(for: client.send(.dock("station")), of: client)
    #expect(docked?.status == .done)
    let low = simulation.mobiles[0].state.battery.charge
    #expect(low < 0.8)
    #expect(simulation.mobiles[0].state.posture == .docked)
    for _ in 0..<50 * 60 {
      simulation.step()
      try client.keepAlive()
    }
    #expect(simulation.mobiles[0].state.battery.charge > low)
    #expect(simulation.mobiles[0].state.battery.isCharging)
  }

  @Test func anEmptyBatteryIsAFaultThatCannotBeClearedBeforeItIsCharged() throws {
    let simulation = KinematicSimulation(
      Self.world(), faults: FaultPlan(batteryDrain: 100_000))
    let client = try RobotClient(simulation.platforms[0], name: "test")
    let id = try client.send(.stand)
    #expect(try simulation.wait(for: id, of: client)?.status == .fault(.batteryEmpty))
    let faults = client.platform.state.faults
    #expect(faults.map(\.isClearable) == [false])
    simulation.mobiles[0].body.changeBattery()
    try client.clearFaults()
    #expect(client.platform.state.faults.isEmpty)
  }

  @Test func payloadsAreCarriedFromPlaceToPlace() throws {
    let simulation = KinematicSimulation(
      Self.world {
        $0.payloads = [
          PayloadSite(name: "crate", pose: PlanarPose(x: 4, y: 0), mass: 20),
          PayloadSite(name: "anvil", pose: PlanarPose(x: 4, y: 1), mass: 500),
        ]
      })
    let client = try start(simulation)
    func end(_ action: RobotAction) throws -> CommandStatus? {
      try simulation.wait(for: client.send(action), of: client)?.status
    }
    #expect(try end(.pickUp("crate")) == .blocked(.outOfReach("crate")))
    _ = try go(to: 4, simulation, client)
    #expect(try end(.pickUp("crate")) == .done)
    #expect(throws: CommandRefusal.carriesPayload("crate")) { try client.send(.pickUp("anvil")) }
    _ = try go(to: 8, simulation, client)
    #expect(try end(.drop) == .done)
    #expect(throws: CommandRefusal.carriesNothing) { try client.send(.drop) }
    #expect(throws: CommandRefusal.payloadTooHeavy(mass: 500, allowed: 154)) {
      try client.send(.pickUp("anvil"))
    }
    let crate = simulation.payloads.first { $0.name == "crate" }
    #expect(abs((crate?.pose.x ?? 0) - 8) < 0.5)
  }

  @Test func aGripThatFailsLeavesThePayloadWhereItIs() throws {
    let simulation = KinematicSimulation(
      Self.world {
        $0.payloads = [PayloadSite(name: "crate", pose: PlanarPose(x: 0.5, y: 0), mass: 20)]
      }, faults: FaultPlan(gripFailure: 1))
    let client = try start(simulation)
    let end = try simulation.wait(for: client.send(.pickUp("crate")), of: client)
    #expect(end?.status == .blocked(.gripFailed))
    #expect(simulation.mobiles[0].state.payload == nil)
    #expect(simulation.payloads.map(\.name) == ["crate"])
  }

  @Test func brokenHardwareIsAFaultUntilItIsRepaired() throws {
    let simulation = KinematicSimulation(
      Self.world(), faults: FaultPlan(seed: 2, hardwareFailure: 20))
    let client = try start(simulation)
    let turning = RobotAction.velocity(PlanarVelocity(turn: 0.5), gait: .walk)
    let end = try simulation.wait(for: client.send(turning, for: 1000), of: client)
    #expect(end?.status == .fault(.hardware))
    #expect(!simulation.mobiles[0].state.isPoweredOn)
    #expect(simulation.mobiles[0].state.faults.map(\.isClearable) == [false])
    simulation.mobiles[0].body.repair()
    try client.clearFaults()
    try client.recover()
    #expect(try simulation.wait(for: client.send(.stand), of: client)?.status == .done)
  }

  @Test func onlyOneRobotStandsOnADock() throws {
    let simulation = KinematicSimulation(
      Self.world { $0.docks = [Site(name: "station", pose: PlanarPose(x: 1, y: 0))] },
      members: [
        KinematicSimulation.Member("a", .mobile(.rover)),
        KinematicSimulation.Member("b", .mobile(.rover), at: PlanarPose(x: 1, y: 1.1)),
      ])
    let clients = try simulation.platforms.map { try RobotClient($0, name: "test") }
    func dock(_ number: Int) throws -> CommandStatus? {
      let id = try clients[number].send(.dock("station"))
      while simulation.time < RobotTime(seconds: 60),
        clients[number].platform.feedback(for: id)?.status == .inProgress
      {
        simulation.step()
        for client in clients { try client.keepAlive() }
      }
      return clients[number].platform.feedback(for: id)?.status
    }
    #expect(try dock(0) == .done)
    #expect(try dock(1) == .blocked(.obstacle))
    #expect(clients[0].platform.state.dock == "station")
  }

  @Test func anArmHandsAPayloadOn() throws {
    let simulation = KinematicSimulation(
      Self.world {
        $0.payloads = [PayloadSite(name: "sample", pose: PlanarPose(x: 0.7, y: 0.5), mass: 2)]
      }, members: [KinematicSimulation.Member("arm", .arm)])
    let client = try start(simulation)
    #expect(try go(to: 5, simulation, client)?.status == .blocked(.outOfReach("the place")))
    _ = try go(to: 0.7, y: 0.5, simulation, client)
    #expect(try simulation.wait(for: client.send(.pickUp("sample")), of: client)?.status == .done)
    _ = try go(to: 0.7, y: -0.5, simulation, client)
    #expect(try simulation.wait(for: client.send(.drop), of: client)?.status == .done)
    #expect(simulation.payloads[0].pose.y == -0.5)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func theSameSeedGivesTheSameMishaps(seed: UInt64) throws {
    func run(_ seed: UInt64) throws -> [String] {
      let faults = FaultPlan(
        seed: seed, slips: [FaultPlan.Slip(probability: 0.3)], fallAfterSlip: 0.05,
        closedPassage: 0.5, passageChange: 20)
      let simulation = KinematicSimulation(
        Self.world {
          $0.passages = [Passage(name: "gate", area: Area(x: 9...9.4, y: -5...5))]
        }, faults: faults)
      let client = try start(simulation)
      let end = try go(to: 15, simulation, client)
      return ["\(String(describing: end))", "\(simulation.mobiles[0].state)"]
    }
    #expect(try run(seed) == run(seed))
    #expect(try run(seed) != run(seed + 100))
  }
}
