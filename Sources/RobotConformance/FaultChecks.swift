import Robots

extension RobotConformance {
  static let faultChecks: [ConformanceCheck] =
    [
      ConformanceCheck("a fall ends the command and blocks others until it is cleared") { probe in
        guard let knockOver = probe.subject.knockOver, probe.canLast else { return }
        let client = try probe.standingClient()
        let id = try client.send(probe.lastingAction, for: 60)
        try probe.live(1, client)
        knockOver()
        let end = try probe.subject.simulation.wait(for: id, of: client, limit: 5)
        probe.expect(end?.status == .fault(.fall), "it ended as \(String(describing: end?.status))")
        let faults = probe.robot.state.faults
        probe.expect(faults.map(\.cause) == [.fall], "the faults are \(faults)")
        probe.expectRefusal("self-right with the fault open") { _ = try client.send(.selfRight) }
        // A body that still rolls cannot be cleared yet.
        let limit = probe.time + 20
        while probe.time < limit, probe.robot.state.faults.contains(where: { !$0.isClearable }) {
          try probe.live(0.1, client)
        }
        try client.clearFaults()
        probe.expectRefusal("walking while it lies", where: { $0 == .fallen }) {
          _ = try client.send(probe.lastingAction, for: 1)
        }
        guard probe.can(.selfRight) else { return }
        let righted = try probe.finish(.selfRight, of: client)
        probe.expect(righted.status == .done, "self-right ended as \(righted.status)")
        probe.expect(probe.robot.state.posture != .fallen, "it still lies")
        let stood = try probe.finish(.stand, of: client)
        probe.expect(stood.status == .done, "stand ended as \(stood.status)")
      },
      ConformanceCheck("a fault that is not there cannot be cleared") { probe in
        let client = try probe.client()
        let id = BehaviourFault.ID(rawValue: 7)
        probe.expectRefusal("clearing", where: { $0 == .faultRemains(id) }) {
          try probe.robot.clearFault(id, lease: client.lease)
        }
      },
    ] + BehaviourFault.Cause.allCases.map(mishapCheck)

  private static func mishapCheck(_ cause: BehaviourFault.Cause) -> ConformanceCheck {
    ConformanceCheck(
      "the fault \(cause.rawValue) ends the command and blocks others until its cause is gone"
    ) { probe in
      guard let bringAbout = probe.subject.mishaps[cause] else { return }
      let client = try probe.standingClient()
      let id = probe.canLast ? try client.send(probe.lastingAction, for: 60) : nil
      bringAbout()
      try probe.live(5, client)
      let faults = probe.robot.state.faults
      probe.expect(faults.map(\.cause) == [cause], "the faults are \(faults)")
      if let id, let end = probe.robot.feedback(for: id) {
        probe.expect(end.status == .fault(cause), "the command ended as \(end.status)")
      }
      probe.expectRefusal("a command", where: { $0 == .behaviourFaults(faults.map(\.id)) }) {
        _ = try client.send(.stop)
      }
      for fault in faults where !fault.isClearable {
        probe.expectRefusal("clearing", where: { $0 == .faultRemains(fault.id) }) {
          try probe.robot.clearFault(fault.id, lease: client.lease)
        }
      }
      let numbers = probe.robot.sensorFrame().values
      probe.expect(
        numbers.allSatisfy(\.isFinite) && probe.robot.motionFrame().body.position.isFinite,
        "a number is not finite")
    }
  }
}
