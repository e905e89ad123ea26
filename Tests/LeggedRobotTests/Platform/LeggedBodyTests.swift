#if MuJoCo
  import Robots
  import TestSupport
  import Testing

  @testable import LeggedRobot

  @Suite struct LeggedBodyTests {
    @Test func itHasTheSizeAndMassOfItsModel() throws {
      let body = try standingBody()
      body.run(1)
      #expect(abs(body.description.mass - 109) < 1e-9)
      let top = body.truePosition.z + body.model.torsoRadius
      #expect(abs(top - 0.76) < 0.02)
      #expect(body.description.sensors.count >= 50)
    }

    @Test func itTrotsAsFastAsItIsTold() throws {
      let body = try standingBody()
      try body.begin(.velocity(PlanarVelocity(forward: 1), gait: .trot))
      body.run(2)
      let start = body.truePosition
      body.run(2.2)
      let speed = (body.truePosition.x - start.x) / 2.2
      #expect(abs(speed - 1) < 0.1)
      #expect(body.trueAttitude.tilt < 0.1)
      // The estimator, which sees sensors only, agrees with what happened.
      #expect((body.pose.position - body.truePosition).length < 0.3)
      body.halt()
      body.run(3.5)
      #expect(body.posture == .standing)
    }

    @Test func itTurnsAndStepsSideways() throws {
      let body = try standingBody()
      try body.begin(.velocity(PlanarVelocity(lateral: 0.3, turn: 0.5), gait: .trot))
      body.run(3)
      #expect(abs(body.trueAttitude.yaw - 1.3) < 0.25)
      #expect(body.truePosition.y > 0.3)
      #expect(body.takeFaults().isEmpty)
    }

    @Test func aShoveIsMetBySteppingAndTheFeedbackSaysSo() throws {
      let body = try standingBody()
      body.shove(Robots.Vector3(0, 100, 0))
      var layers: Set<ControlLayer> = []
      for _ in 0..<750 {
        body.step()
        if let layer = body.progress.suppressedBy { layers.insert(layer) }
      }
      #expect(layers == [.balance])
      #expect(body.takeFaults().isEmpty)
      body.run(1.5)
      #expect(body.posture == .standing && body.progress.suppressedBy == nil)
    }

    @Test func sameSeedSameEndAndAnotherSeedAnother() throws {
      func end(_ seed: UInt64) throws -> UInt64 {
        let body = try standingBody(seed: seed)
        try body.begin(.velocity(PlanarVelocity(forward: 0.5), gait: .trot))
        body.run(0.5)
        return body.stateHash
      }
      let first = try end(1)
      #expect(try end(1) == first)
      #expect(try end(2) != first)
    }

    @Test func anEmptyBatteryEndsIt() throws {
      var options = LeggedBody.Options()
      options.charge = 2e-5
      let body = try LeggedBody(in: .plain, options: options)
      body.setPower(true)
      var faults: [FaultReport] = []
      for _ in 0..<1000 where faults.isEmpty {
        body.step()
        faults += body.takeFaults()
      }
      #expect(faults.map(\.cause) == [.batteryEmpty])
      #expect(!body.isPoweredOn && !body.canClear(.batteryEmpty))
    }

    @Test func aSimulationThatDivergesIsAFault() throws {
      let body = try standingBody()
      body.shove(Robots.Vector3(0, 0, 1e14))
      for _ in 0..<50 { body.step() }
      #expect(body.takeFaults().map(\.cause) == [.simulationDiverged])
      #expect(!body.isPoweredOn && !body.canClear(.simulationDiverged))
      let time = body.time
      body.step()
      #expect(body.time > time)
      #expect(body.truePosition.isFinite)
    }

    /// Friction of wet stone: it slips when it tries to tip over as on dry ground, and topples then.
    @Test func itGetsUpFromItsBackWhereTheFeetSlip() throws {
      var world = RobotWorld.plain
      world.surfaces["stone"] = Surface("stone", friction: 0.5)
      world.ground = "stone"
      let body = try standingBody(in: world)
      body.lay(roll: 3.1)
      body.run(2)
      #expect(body.posture == .fallen)
      try body.begin(.selfRight)
      for _ in 0..<5000 where body.progress.phase != .done { body.step() }
      #expect(body.posture == .sitting)
    }
  }
#endif
