import Robots

extension RobotConformance {
  static let leaseChecks: [ConformanceCheck] = [
    ConformanceCheck("a lease that somebody has is not given to another client") { probe in
      _ = try probe.robot.acquireLease(of: .body, client: "first")
      for part in LeaseResource.allCases {
        do throws(LeaseError) {
          _ = try probe.robot.acquireLease(of: part, client: "second")
          probe.violations.append("the second client was given \(part.rawValue)")
        } catch {
          guard case .claimed(_, let owner) = error, owner == "first" else {
            probe.violations.append("the second client was refused as: \(error)")
            continue
          }
        }
      }
      probe.expect(probe.robot.state.owner == "first", "the state does not name the owner")
    },
    ConformanceCheck("after a take-over the old owner's late commands are refused") { probe in
      let old = try probe.standingClient("old")
      let new = try probe.robot.takeLease(of: .body, client: "new")
      probe.expectRefusal("a late command", where: { $0 == .lease(.older) }) {
        _ = try old.send(.stop)
      }
      probe.expect(probe.robot.retain(old.lease) == .older, "the old lease can be retained")
      probe.expect(probe.robot.giveBack(old.lease) == .older, "the old lease can be given back")
      probe.expect(probe.robot.state.owner == "new", "the new owner lost the lease")
      _ = try probe.robot.send(RobotCommand(.stop), lease: new)
    },
    ConformanceCheck("a take-over ends the command in progress, and the robot stops") { probe in
      guard probe.canLast else { return }
      let old = try probe.standingClient("old")
      let id = try old.send(probe.lastingAction, for: 30)
      try probe.live(1, old)
      let lease = try probe.robot.takeLease(of: .body, client: "new")
      probe.expect(
        probe.robot.feedback(for: id)?.status == .overridden(by: .leaseChanged),
        "the old owner's command goes on")
      for _ in 0..<20 {
        probe.wait(0.2)
        _ = probe.robot.retain(lease)
        try old.stop(.none)
      }
      probe.expect(probe.robot.state.velocity.speed < 0.05, "the robot still moves")
    },
    ConformanceCheck("a sub-lease works until its giver takes the part back") { probe in
      let client = try probe.standingClient()
      let own = client.lease.subLease(for: "planner")
      let helper = own.subLease(for: "helper", of: .mobility)
      _ = try probe.robot.send(RobotCommand(.stop), lease: helper)
      probe.expectRefusal("the giver's command", where: { $0 == .lease(.older) }) {
        _ = try probe.robot.send(RobotCommand(.stop), lease: own)
      }
      probe.expect(probe.robot.retain(own) == .ok, "the giver cannot keep its lease alive")
      guard let back = own.reclaimed() else { return probe.expect(false, "no way back") }
      _ = try probe.robot.send(RobotCommand(.stop), lease: back)
      probe.expectRefusal("the helper's late command", where: { $0 == .lease(.older) }) {
        _ = try probe.robot.send(RobotCommand(.stop), lease: helper)
      }
    },
    ConformanceCheck("leases that the robot did not give are refused") { probe in
      let client = try probe.standingClient()
      var forged = client.lease
      forged.sequence = [99]
      probe.expectRefusal("a made-up number", where: { $0 == .lease(.invalid) }) {
        _ = try probe.robot.send(RobotCommand(.stop), lease: forged)
      }
      forged.sequence = []
      probe.expectRefusal("an empty lease", where: { $0 == .lease(.invalid) }) {
        _ = try probe.robot.send(RobotCommand(.stop), lease: forged)
      }
      forged = client.lease
      forged.epoch += "-before"
      probe.expectRefusal("a lease of an earlier life", where: { $0 == .lease(.wrongEpoch) }) {
        _ = try probe.robot.send(RobotCommand(.stop), lease: forged)
      }
      forged = client.lease
      forged.resource = .arm
      probe.expectRefusal("a lease of the arm", where: { $0 == .lease(.invalid) }) {
        _ = try probe.robot.send(RobotCommand(.stop), lease: forged)
      }
    },
    ConformanceCheck("a lease that was given back is of no use, and somebody else may have it") {
      probe in
      let client = try probe.standingClient()
      probe.expect(probe.robot.giveBack(client.lease) == .ok, "it cannot be given back")
      probe.expectRefusal("its use", where: { $0 == .lease(.revoked) }) {
        _ = try client.send(.stop)
      }
      probe.expect(probe.robot.giveBack(client.lease) == .revoked, "it can be given back twice")
      probe.expect(probe.robot.owner(of: .body) == nil, "somebody has it")
      let next = try probe.robot.acquireLease(of: .body, client: "next")
      _ = try probe.robot.send(RobotCommand(.stop), lease: next)
    },
    ConformanceCheck("what was commanded with a lease ends when it is given back") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      let id = try client.send(probe.lastingAction, for: 30)
      try probe.live(0.5, client)
      _ = probe.robot.giveBack(client.lease)
      probe.expect(
        probe.robot.feedback(for: id)?.status == .overridden(by: .leaseChanged),
        "the command goes on")
    },
    ConformanceCheck("a client without a name gets no lease") { probe in
      for take in [probe.robot.acquireLease, probe.robot.takeLease] {
        do throws(LeaseError) {
          _ = try take(.body, "")
          probe.violations.append("it got one")
        } catch {
          probe.expect(error == .namelessClient, "it was refused as: \(error)")
        }
      }
      probe.expect(probe.robot.owner(of: .body) == nil, "somebody has the lease")
    },
    ConformanceCheck("parts can be leased by different clients, each for its own part") { probe in
      let legs = try probe.robot.acquireLease(of: .mobility, client: "walker")
      let arm = try probe.robot.acquireLease(of: .arm, client: "gripper")
      let owners = [LeaseResource.body, .mobility, .arm].map(probe.robot.owner)
      probe.expect(owners == [nil, "walker", "gripper"], "the owners are \(owners)")
      probe.expectRefusal("the arm's lease for moving", where: { $0 == .lease(.invalid) }) {
        _ = try probe.robot.send(RobotCommand(.stop), lease: arm)
      }
      if probe.can(.drop) {
        probe.expectRefusal("the legs' lease for gripping", where: { $0 == .lease(.invalid) }) {
          _ = try probe.robot.send(RobotCommand(.drop), lease: legs)
        }
      }
      // Both parts together are neither's.
      var forged = legs
      forged.resource = .body
      probe.expect(probe.robot.retain(forged) != .ok, "the legs' lease is good for the whole robot")
    },
    ConformanceCheck("an owner that is heard of keeps the lease without commanding") { probe in
      let client = try probe.standingClient()
      try probe.live(8, client)
      probe.expect(probe.robot.owner(of: .body) == client.name, "the lease is lost")
      _ = try client.send(.stop)
    },
    ConformanceCheck("a robot whose client dies sits down and wants the fault cleared") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      // A second endpoint that lives on, so that it is the lease that runs out.
      let button = try probe.robot.register(StopEndpoint(name: "button", timeout: 1000))
      let supervisor = try probe.robot.register(StopEndpoint(name: "rack", timeout: 1000))
      for id in [button, supervisor] {
        let challenge = probe.robot.stopChallenge(for: id) ?? 0
        _ = try probe.robot.checkIn(id, level: .none, response: ~challenge)
      }
      try client.leaveStopEndpoint()
      let id = try client.send(probe.lastingAction, for: 300)
      let isLost = probe.wait(10) { !probe.robot.state.faults.isEmpty }
      probe.expect(isLost, "the lease does not run out")
      probe.expect(
        probe.robot.feedback(for: id)?.status == .overridden(by: .leaseLost),
        "the command ended as \(String(describing: probe.robot.feedback(for: id)?.status))")
      probe.wait(10)
      if probe.can(.sit) {
        probe.expect(probe.robot.state.posture == .sitting, "the robot does not sit")
      }
      let next = try probe.robot.acquireLease(of: .body, client: "next")
      let faults = probe.robot.state.faults
      probe.expect(faults.map(\.cause) == [.leaseTimeout], "the faults are \(faults)")
      probe.expectRefusal("a command before the fault is cleared") {
        _ = try probe.robot.send(RobotCommand(.stop), lease: next)
      }
      for fault in faults { try probe.robot.clearFault(fault.id, lease: next) }
      _ = try probe.robot.send(RobotCommand(.stop), lease: next)
    },
    ConformanceCheck("after a client died with its stop endpoint, another can go on") { probe in
      let dead = try probe.standingClient("dead")
      probe.wait(15)
      probe.expect(probe.robot.state.stopLevel == .cut, "the silent endpoint does not stop it")
      probe.expect(probe.robot.owner(of: .body) == nil, "the dead client has the lease")
      for endpoint in probe.robot.stopEndpoints where endpoint.level != .none {
        probe.expect(endpoint.endpoint.name == dead.name, "\(endpoint) is silent")
        try probe.robot.deregister(endpoint.id)
      }
      probe.expect(probe.robot.stopEndpoints.isEmpty, "endpoints are left over")
      let next = try probe.client("next")
      try next.clearFaults()
      _ = try next.send(probe.can(.stand) ? .stand : .stop)
      try probe.live(1, next)
    },
  ]
}
