#if MuJoCo
  import Robots
  import Testing

  @testable import LeggedRobot

  @Suite struct LeggedErrandTests {
    private func finish(_ action: RobotAction, _ body: LeggedBody) throws {
      try body.begin(action)
      for _ in 0..<10_000 where body.progress.phase == .running { body.step() }
    }

    @Test func aPayloadIsFeltByTheLegsAndLiesWhereItWasPutDown() throws {
      let body = try standingBody(in: .equipped)
      body.run(1.5)
      #expect(abs(body.controller.estimator.mass - 109) < 5)
      try finish(.pickUp("crate"), body)
      #expect(body.progress.phase == .done && body.payloads.isEmpty)
      body.run(3)
      #expect(abs(body.controller.estimator.mass - 159) < 8)
      #expect(body.posture == .standing)
      try body.begin(.velocity(PlanarVelocity(forward: 0.5), gait: .trot))
      body.run(3)
      try finish(.drop, body)
      let crate = try #require(body.payloads.first)
      #expect(crate.pose.distance(to: PlanarPose(x: body.truePosition.x, y: 0)) < 0.3)
      body.run(3)
      #expect(abs(body.controller.estimator.mass - 109) < 8)
    }

    @Test func aPickUpThatIsBrokenOffLeavesThePayloadWhereItWas() throws {
      let body = try standingBody(in: .equipped)
      try body.begin(.pickUp("crate"))
      body.run(1)
      try body.begin(.stop)
      #expect(body.payload == nil && body.payloads.map(\.name) == ["crate"])
      body.run(3)
      #expect(abs(body.controller.estimator.mass - 109) < 8)
    }

    @Test func whatIsOutOfReachBlocks() throws {
      var world = RobotWorld.equipped
      world.docks[0].pose.x = 4
      world.targets[0].pose.x = 4
      world.payloads[0].pose.x = 4
      let body = try standingBody(in: world)
      for (action, name) in [
        (RobotAction.dock("station"), "station"), (.inspect("valve"), "valve"),
        (.pickUp("crate"), "crate"),
      ] {
        try body.begin(action)
        #expect(body.progress.phase == .blocked(.outOfReach(name)))
      }
      world.payloads[0].mass = 200
      let other = try standingBody(in: world)
      #expect(throws: CommandRefusal.payloadTooHeavy(mass: 200, allowed: 154)) {
        try other.begin(.pickUp("crate"))
      }
    }

    @Test func onADockItLearnsWhereItIs() throws {
      let body = try standingBody(in: .equipped)
      try body.begin(.velocity(PlanarVelocity(lateral: 0.3, turn: 0.5), gait: .trot))
      body.run(1)
      try finish(.dock("station"), body)
      #expect(body.progress.phase == .done)
      #expect(body.dock == "station" && body.posture == .docked)
      #expect((body.pose.position - body.truePosition).length < 0.01)
      let dock = PlanarPose(x: 0.8, y: 0)
      #expect(dock.distance(to: body.pose.planar) < 0.25)
    }

    @Test func aSimulationIsADropIn() throws {
      let simulation = try LeggedSimulation(.equipped, name: "dog")
      let robot = try #require(simulation.platform(named: "dog"))
      let client = try RobotClient(robot, name: "test")
      let stand = try client.send(.stand)
      #expect(try simulation.wait(for: stand, of: client, limit: 10)?.status == .done)
      // Places of the world are known by their names.
      let way = try client.send(.goTo(Destination(.named("valve"), tolerance: 0.3)), for: 20)
      #expect(try simulation.wait(for: way, of: client)?.status == .done)
    }
  }
#endif
