import Robots

extension RobotConformance {
  static let faultChecks: [ConformanceCheck] = [
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
  ]
}
