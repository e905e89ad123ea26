import Robots

extension RobotConformance {
  static let siteChecks: [ConformanceCheck] = [
    ConformanceCheck("a robot on a dock says so, charges there, and leaves it to stand") { probe in
      guard let name = probe.subject.sites.dock, probe.can(.dock) else { return }
      let client = try probe.standingClient()
      probe.expectRefusal("an unknown dock", where: { $0 == .unknownPlace("nowhere") }) {
        _ = try client.send(.dock("nowhere"))
      }
      try probe.live(2, client)
      let end = try probe.finish(.dock(name), of: client)
      probe.expect(end.status == .done, "dock ended as \(end.status)")
      let docked = probe.robot.state
      probe.expect(docked.dock == name && docked.posture == .docked, "the state is \(docked)")
      try probe.live(2, client)
      let charged = probe.robot.state.battery
      probe.expect(charged.charge > docked.battery.charge, "the charge does not rise")
      probe.expect(charged.power < 0, "power is drawn: \(charged.power) W")
      guard probe.can(.stand) else { return }
      let stood = try probe.finish(.stand, of: client)
      probe.expect(stood.status == .done, "stand ended as \(stood.status)")
      probe.expect(probe.robot.state.dock == nil, "it is still on the dock")
    },
    ConformanceCheck("a payload is carried from pick-up to drop, one at a time") { probe in
      guard let name = probe.subject.sites.payload, probe.can(.pickUp, .drop) else { return }
      let client = try probe.standingClient()
      probe.expectRefusal("dropping nothing", where: { $0 == .carriesNothing }) {
        _ = try client.send(.drop)
      }
      probe.expectRefusal("an unknown payload", where: { $0 == .unknownPlace("nothing") }) {
        _ = try client.send(.pickUp("nothing"))
      }
      let taken = try probe.finish(.pickUp(name), of: client)
      probe.expect(taken.status == .done, "pick-up ended as \(taken.status)")
      probe.expect(probe.robot.state.payload == name, "it does not carry \(name)")
      probe.expect(probe.robot.motionFrame().payload == name, "the picture does not show it")
      probe.expectRefusal("a second payload", where: { $0 == .carriesPayload(name) }) {
        _ = try client.send(.pickUp(name))
      }
      if probe.can(.velocity) { try probe.live(1, client, after: probe.slowWalk) }
      let dropped = try probe.finish(.drop, of: client)
      probe.expect(dropped.status == .done, "drop ended as \(dropped.status)")
      probe.expect(probe.robot.state.payload == nil, "it still carries something")
      let again = try probe.finish(.pickUp(name), of: client)
      probe.expect(again.status == .done, "the second pick-up ended as \(again.status)")
    },
    ConformanceCheck("a target in range is inspected, and what is unknown refused") { probe in
      guard let name = probe.subject.sites.target, probe.can(.inspect) else { return }
      let client = try probe.standingClient()
      probe.expectRefusal("an unknown target", where: { $0 == .unknownPlace("nothing") }) {
        _ = try client.send(.inspect("nothing"))
      }
      let start = probe.time
      let end = try probe.finish(.inspect(name), of: client)
      probe.expect(end.status == .done && end.fraction == 1, "inspect ended as \(end)")
      probe.expect(probe.time - start > 0.5, "it took no time")
    },
    ConformanceCheck("what is out of reach blocks, and the feedback names it") { probe in
      guard let name = probe.subject.sites.farTarget, probe.can(.inspect) else { return }
      let client = try probe.standingClient()
      let end = try probe.finish(.inspect(name), of: client)
      probe.expect(end.status == .blocked(.outOfReach(name)), "it ended as \(end.status)")
      // Being blocked is no fault: the next command is accepted.
      probe.expect(probe.robot.state.faults.isEmpty, "there is a fault")
      _ = try client.send(.stop)
    },
  ]
}
