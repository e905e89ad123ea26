#if MuJoCo
  import Robots
  import Testing

  @testable import LeggedRobot

  /// The simulation as its clients see it.
  @Suite struct LeggedSimulationTests {
    /// Whatever the errors of its sensors: it goes where it is told, and knows where it is.
    @Test(arguments: [UInt64(1), 2, 3])
    func itFindsItsWayWithSensorsAlone(seed: UInt64) throws {
      let simulation = try LeggedSimulation(.plain, seed: seed)
      let client = try RobotClient(simulation.robot, name: "test")
      _ = try simulation.wait(for: client.send(.stand), of: client)
      let goal = PlanarPose(x: 2, y: 1)
      let id = try client.send(.goTo(Destination(.pose(goal))), for: 30)
      #expect(try simulation.wait(for: id, of: client)?.status == .done)
      let truth = simulation.robot.body.truePosition
      #expect(goal.distance(to: PlanarPose(x: truth.x, y: truth.y)) < 0.4)
      // Odometry without markers is off by a few per cent of the way.
      #expect((simulation.robot.state.pose.position - truth).length < 0.15)
      let tilt = simulation.robot.state.pose.attitude.tilt
      #expect(abs(tilt - simulation.robot.body.trueAttitude.tilt) < 0.03)
    }

    @Test func withoutChargeItsMotorsDoNotComeOn() throws {
      let simulation = try LeggedSimulation(.plain, charge: 0)
      #expect(throws: CommandRefusal.notPoweredOn) {
        try RobotClient(simulation.robot, name: "test")
      }
      #expect(simulation.robot.stopEndpoints.isEmpty)
    }
  }
#endif
