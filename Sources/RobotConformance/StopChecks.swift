import Robots

extension RobotConformance {
  static let stopChecks: [ConformanceCheck] = [
    ConformanceCheck("without a stop endpoint the robot cannot be switched on") { probe in
      let lease = try probe.robot.acquireLease(of: .body, client: "checker")
      probe.expect(probe.robot.state.stopLevel == .cut, "it is not stopped")
      probe.expectRefusal("switching on", where: { $0 == .emergencyStop(.cut) }) {
        try probe.robot.setPower(true, lease: lease)
      }
      _ = try probe.robot.register(StopEndpoint(name: "button"))
      probe.expectRefusal("switching on before check-in", where: { $0 == .emergencyStop(.cut) }) {
        try probe.robot.setPower(true, lease: lease)
      }
    },
    ConformanceCheck("without power commands are refused") { probe in
      let client = try probe.client()
      try probe.robot.setPower(false, lease: client.lease)
      probe.expectRefusal("a command", where: { $0 == .notPoweredOn }) {
        _ = try client.send(.stop)
      }
    },
    ConformanceCheck("a check-in counts only with the answer to the last challenge") { probe in
      let id = try probe.robot.register(StopEndpoint(name: "button"))
      let challenge = probe.robot.stopChallenge(for: id) ?? 0
      for (response, isGood) in [(challenge, false), (~challenge, true), (~challenge, false)] {
        do throws(StopError) {
          _ = try probe.robot.checkIn(id, level: .none, response: response)
          probe.expect(isGood, "a wrong answer counted")
        } catch {
          probe.expect(!isGood && error == .wrongResponse, "the check-in threw \(error)")
        }
      }
      probe.expect(probe.robot.state.stopLevel == .none, "the robot is still stopped")
    },
    ConformanceCheck("endpoints with unusable timeouts are refused") { probe in
      for timeout in [0, -1, Double.nan, Double.infinity] {
        let endpoint = StopEndpoint(name: "button", timeout: timeout)
        probe.expect(
          (try? probe.robot.register(endpoint)) == nil, "a timeout of \(timeout) was accepted")
      }
    },
    ConformanceCheck("the robot names its stop endpoints and what each of them wants") { probe in
      let quiet = try probe.robot.register(StopEndpoint(name: "quiet", timeout: 1, cutTimeout: 1))
      let awake = try probe.robot.register(StopEndpoint(name: "awake", timeout: 60))
      let challenge = probe.robot.stopChallenge(for: awake) ?? 0
      _ = try probe.robot.checkIn(awake, level: .none, response: ~challenge)
      probe.wait(1.5)
      let states = probe.robot.stopEndpoints
      probe.expect(states.map(\.id) == [quiet, awake], "the endpoints are \(states)")
      probe.expect(states.map(\.endpoint.name) == ["quiet", "awake"], "the names are wrong")
      probe.expect(states.map(\.wanted) == [nil, StopLevel.none], "the wishes are wrong")
      probe.expect(states.map(\.level) == [.settleThenCut, .none], "the levels are \(states)")
      try probe.robot.deregister(quiet)
      probe.expect(probe.robot.stopEndpoints.map(\.id) == [awake], "it was not removed")
      probe.expect(probe.robot.state.stopLevel == .none, "the robot is still stopped")
    },
    ConformanceCheck("without its last stop endpoint the robot is stopped") { probe in
      let client = try probe.standingClient()
      try client.leaveStopEndpoint()
      probe.expect(probe.robot.state.stopLevel == .cut, "it is not stopped")
      probe.subject.simulation.step()
      probe.expect(!probe.robot.state.isPoweredOn, "the motors have power")
      let gone = StopEndpoint.ID(rawValue: 4711)
      do throws(StopError) {
        try probe.robot.deregister(gone)
        probe.violations.append("an endpoint that is not there was removed")
      } catch {
        probe.expect(error == .unknownEndpoint(gone), "it was refused as: \(error)")
      }
    },
    ConformanceCheck("a session that ends or does not begin leaves nothing behind") { probe in
      let first = try probe.client("first")
      probe.expect((try? probe.client("second")) == nil, "a second client got in")
      probe.expect(probe.robot.stopEndpoints.map(\.endpoint.name) == ["first"], "it left traces")
      first.leave()
      probe.expect(probe.robot.stopEndpoints.isEmpty, "the endpoint is still there")
      probe.expect(probe.robot.owner(of: .body) == nil, "the lease is still there")
      let third = try probe.standingClient("third")
      _ = try third.send(.stop)
    },
    ConformanceCheck("cut switches the motors off at once") { probe in
      let client = try probe.standingClient()
      let id = probe.canLast ? try client.send(probe.lastingAction, for: 30) : nil
      try client.stop(.cut)
      probe.subject.simulation.step()
      probe.expect(!probe.robot.state.isPoweredOn, "the motors have power")
      if let id {
        probe.expect(
          probe.robot.feedback(for: id)?.status == .overridden(by: .emergencyStop),
          "the command goes on")
      }
      probe.expectRefusal("a command", where: { $0 == .emergencyStop(.cut) }) {
        _ = try client.send(.stop)
      }
      try client.stop(.none)
      probe.expect(!probe.robot.state.isPoweredOn, "power came back by itself")
    },
    ConformanceCheck("settle-then-cut lets the robot sit down first") { probe in
      let client = try probe.standingClient()
      try client.stop(.settleThenCut)
      probe.subject.simulation.step()
      if probe.can(.sit) {
        probe.expect(probe.robot.state.isPoweredOn, "the motors went off while it stood")
      }
      let end = probe.time + 15
      while probe.time < end, probe.robot.state.isPoweredOn {
        probe.subject.simulation.step()
        _ = probe.robot.retain(client.lease)
        try client.stop(.settleThenCut)
      }
      let state = probe.robot.state
      probe.expect(!state.isPoweredOn, "the motors still have power")
      if probe.can(.sit) { probe.expect(state.posture == .sitting, "it is \(state.posture)") }
    },
    ConformanceCheck("a silent endpoint stops the robot, and cuts the motors in the end") { probe in
      let client = try probe.standingClient()
      let quiet = StopEndpoint(name: "quiet", timeout: 1, cutTimeout: 0.5)
      let id = try probe.robot.register(quiet)
      let challenge = probe.robot.stopChallenge(for: id) ?? 0
      _ = try probe.robot.checkIn(id, level: .none, response: ~challenge)
      try client.stop(.none)
      try probe.live(0.9, client)
      probe.expect(probe.robot.state.stopLevel == .none, "it stops too early")
      try probe.live(0.3, client)
      probe.expect(probe.robot.state.stopLevel == .settleThenCut, "it does not settle")
      try probe.live(0.5, client)
      probe.expect(probe.robot.state.stopLevel == .cut, "it does not cut")
      probe.expect(!probe.robot.state.isPoweredOn, "the motors have power")
    },
  ]
}
