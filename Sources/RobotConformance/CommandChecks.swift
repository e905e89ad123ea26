import Robots

extension RobotConformance {
  static let commandChecks: [ConformanceCheck] = [
    ConformanceCheck("what the platform cannot do is refused as unsupported") { probe in
      let client = try probe.standingClient()
      let actions: [RobotAction] = [
        .sit, .stand, .stance(Stance()), probe.slowWalk, .stop, .freeze, .selfRight,
        .goTo(Destination(.pose(PlanarPose(x: 0, y: 0)))), .dock("d"), .pickUp("p"), .drop,
        .inspect("t"),
      ]
      for action in actions where !probe.can(action.kind) {
        probe.expectRefusal(
          action.kind.rawValue, where: { $0 == .unsupported(action.kind) }
        ) { _ = try client.send(action, for: 1) }
      }
      let foreign = Gait.allCases.first { gait in
        gait != .auto && !probe.robot.description.gaits.contains(gait)
      }
      if let foreign, probe.can(.velocity) {
        probe.expectRefusal("a foreign gait", where: { $0 == .unsupportedGait(foreign) }) {
          _ = try client.send(.velocity(PlanarVelocity(), gait: foreign), for: 1)
        }
      }
    },
    ConformanceCheck("numbers that are no numbers or out of range are refused") { probe in
      let client = try probe.standingClient()
      let limits = probe.robot.description.limits
      for bad in [Double.nan, .infinity, -.infinity, limits.forward.upperBound + 1, -1e300] {
        var attempts: [RobotAction] = []
        if probe.can(.velocity) {
          attempts.append(.velocity(PlanarVelocity(forward: bad), gait: .auto))
        }
        if probe.can(.stance) { attempts.append(.stance(Stance(height: bad))) }
        if probe.can(.goTo) {
          let here = Destination.Place.pose(PlanarPose(x: 0, y: 0))
          attempts.append(.goTo(Destination(here, speed: bad)))
          if !bad.isFinite || abs(bad) > 1e100 {
            attempts.append(.goTo(Destination(.pose(PlanarPose(x: bad, y: 0)))))
          }
        }
        for action in attempts {
          probe.expectRefusal("\(action)") { _ = try client.send(action, for: 1) }
        }
      }
      probe.expect(probe.robot.state.activeCommand == nil, "a bad command is in progress")
    },
    ConformanceCheck("what moves the robot needs an end time that is still to come") { probe in
      let client = try probe.standingClient()
      for action in [probe.slowWalk, .stance(Stance())] where probe.can(action.kind) {
        probe.expectRefusal("no end time", where: { $0 == .missingEndTime }) {
          _ = try client.send(action)
        }
        probe.expectRefusal("a past end time", where: { $0 == .expired }) {
          _ = try client.send(action, for: -1)
        }
      }
    },
    ConformanceCheck("stand and sit come to an end, and the posture is the one asked for") {
      probe in
      guard probe.can(.stand, .sit) else { return }
      let client = try probe.standingClient()
      probe.expect(probe.robot.state.posture == .standing, "it does not stand")
      let end = try probe.finish(.sit, of: client)
      probe.expect(end.status == .done && end.fraction == 1, "sit ended as \(end)")
      probe.expect(probe.robot.state.posture == .sitting, "it does not sit")
    },
    ConformanceCheck("a velocity is kept until its end time; then the robot stops") { probe in
      guard probe.can(.velocity) else { return }
      let client = try probe.standingClient()
      let start = probe.robot.state.pose.planar
      let sent = probe.time
      let end = try probe.finish(probe.slowWalk, for: 5, of: client)
      probe.expect(end.status == .timedOut, "it ended as \(end.status)")
      let ended = end.ended.map { $0 - sent } ?? 0
      probe.expect(abs(ended - 5) < 0.1, "it ended after \(ended) s")
      let way = probe.robot.state.pose.planar.distance(to: start)
      probe.expect(way > 0.5, "it moved \(way) m")
      try probe.live(2, client)
      probe.expect(probe.robot.state.velocity.speed < 0.05, "it still moves")
    },
    ConformanceCheck("an end time can be moved while the command is in progress") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      let id = try client.send(probe.lastingAction, for: 1)
      try probe.live(0.8, client)
      try probe.robot.renew(id, until: probe.time + 2, lease: client.lease)
      try probe.live(1, client)
      probe.expect(
        probe.robot.feedback(for: id)?.status == .inProgress, "the old end time counted")
      try probe.live(1.5, client)
      probe.expect(
        probe.robot.feedback(for: id)?.status.isFinal == true, "the new end time did not count")
      let later = probe.time + 1
      probe.expectRefusal("renewal of an ended one", where: { $0 == .unknownCommand(id) }) {
        try probe.robot.renew(id, until: later, lease: client.lease)
      }
    },
    ConformanceCheck("an end time is moved only by the owner, and not into the past") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      let id = try client.send(probe.lastingAction, for: 10)
      probe.expectRefusal("a past end time", where: { $0 == .expired }) {
        try probe.robot.renew(id, until: probe.time + -1, lease: client.lease)
      }
      var forged = client.lease
      forged.epoch += "-before"
      probe.expectRefusal("a foreign lease", where: { $0 == .lease(.wrongEpoch) }) {
        try probe.robot.renew(id, until: probe.time + 60, lease: forged)
      }
      try probe.live(0.5, client)
      probe.expect(probe.robot.state.activeCommand == id, "the command was dropped")
    },
    ConformanceCheck("stop ends what moves the robot, and is done at a standstill") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      _ = try client.send(probe.lastingAction, for: 20)
      try probe.live(1.5, client)
      let end = try probe.finish(.stop, of: client)
      probe.expect(end.status == .done, "stop ended as \(end.status)")
      try probe.live(0.5, client)
      probe.expect(probe.robot.state.velocity.speed < 0.05, "it still moves")
    },
    ConformanceCheck("freeze holds the robot where it is until it is told something else") {
      probe in
      guard probe.can(.freeze) else { return }
      let client = try probe.standingClient()
      let before = probe.robot.state.pose.position
      let id = try client.send(.freeze)
      try probe.live(1, client)
      let way = probe.robot.state.pose.position - before
      probe.expect(way.length < 0.05, "it moved by \(way.length) m")
      let status = probe.robot.feedback(for: id)?.status
      probe.expect(
        status == .done || status == .inProgress, "it ended as \(String(describing: status))")
      let next = try probe.finish(probe.can(.stand) ? .stand : .stop, of: client)
      probe.expect(next.status == .done, "after it the robot is of no use: \(next.status)")
    },
    ConformanceCheck("what has ended stays as it ended") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      let id = try client.send(probe.lastingAction, for: 0.5)
      try probe.live(1, client)
      let ended = probe.robot.feedback(for: id)
      probe.expect(ended?.status.isFinal == true, "it did not end")
      let accepted = ended.map { $0.accepted < ($0.ended ?? .zero) } ?? false
      probe.expect(accepted, "it ended before it was accepted")
      _ = try client.send(.stop)
      try probe.live(1, client)
      probe.expect(probe.robot.feedback(for: id) == ended, "it was changed afterwards")
    },
    ConformanceCheck("switching on what is on already changes nothing") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      let id = try client.send(probe.lastingAction, for: 10)
      try probe.robot.setPower(true, lease: client.lease)
      try probe.live(1, client)
      probe.expect(
        probe.robot.feedback(for: id)?.status == .inProgress,
        "the command ended as \(String(describing: probe.robot.feedback(for: id)?.status))")
    },
    ConformanceCheck("a newer command overrides the one in progress; ids rise") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      let first = try client.send(probe.lastingAction, for: 10)
      try probe.live(0.5, client)
      let second = try client.send(.stop)
      probe.expect(first < second, "the ids do not rise")
      probe.expect(
        probe.robot.feedback(for: first)?.status == .overridden(by: .command(second)),
        "the first is \(String(describing: probe.robot.feedback(for: first)?.status))")
      let end = try probe.subject.simulation.wait(for: second, of: client, limit: 20)
      probe.expect(end?.status == .done, "stop ended as \(String(describing: end?.status))")
      probe.expect(
        probe.robot.feedback(for: CommandID(rawValue: second.rawValue + 1)) == nil,
        "there is feedback for a command that was never sent")
    },
    ConformanceCheck("a refused command leaves the one in progress alone") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      let id = try client.send(probe.lastingAction, for: 10)
      probe.expectRefusal("a bad command") {
        _ = try client.send(.velocity(PlanarVelocity(forward: .nan), gait: .auto), for: 1)
      }
      try probe.live(0.5, client)
      probe.expect(probe.robot.state.activeCommand == id, "the good command was dropped")
    },
    ConformanceCheck("go-to reaches a free place near by and stands still there") { probe in
      guard probe.can(.goTo) else { return }
      let client = try probe.standingClient()
      var goal = probe.robot.state.pose.planar
      // An arm reaches less far than what moves over the ground.
      let scale = probe.robot.description.kind == .arm ? 0.1 : 1
      goal.x += 2 * scale
      goal.y += scale
      let destination = Destination(.pose(goal), tolerance: 0.3)
      let end = try probe.finish(.goTo(destination), for: 60, of: client)
      probe.expect(end.status == .done, "it ended as \(end.status)")
      let miss = probe.robot.state.pose.planar.distance(to: goal)
      probe.expect(miss < 0.5, "it is \(miss) m away")
      probe.expect((end.remaining ?? 1) < 0.5, "the feedback says \(end)")
      probe.expectRefusal("an unknown place", where: { $0 == .unknownPlace("nowhere") }) {
        _ = try client.send(.goTo(Destination(.named("nowhere"))), for: 10)
      }
    },
    ConformanceCheck("a go-to that gets too little time is timed out") { probe in
      guard probe.can(.goTo), probe.robot.description.kind != .arm else { return }
      let client = try probe.standingClient()
      var goal = probe.robot.state.pose.planar
      goal.x += 3
      let end = try probe.finish(.goTo(Destination(.pose(goal))), for: 0.5, of: client)
      probe.expect(end.status == .timedOut, "it ended as \(end.status)")
    },
    ConformanceCheck("switching off ends the command in progress") { probe in
      guard probe.canLast else { return }
      let client = try probe.standingClient()
      let id = try client.send(probe.lastingAction, for: 10)
      try probe.robot.setPower(false, lease: client.lease)
      probe.expect(
        probe.robot.feedback(for: id)?.status == .overridden(by: .powerOff),
        "the command goes on")
    },
    ConformanceCheck("a stance is held until its end time") { probe in
      guard probe.can(.stance) else { return }
      let client = try probe.standingClient()
      let lowest = probe.robot.description.limits.height.lowerBound
      let before = probe.robot.state.pose.position.z
      let id = try client.send(.stance(Stance(height: lowest / 2)), for: 5)
      try probe.live(4, client)
      let lowered = before - probe.robot.state.pose.position.z
      probe.expect(
        abs(lowered + lowest / 2) < 0.05 + abs(lowest) / 4,
        "the body is \(lowered) m lower, asked for was \(-lowest / 2) m")
      probe.expect(
        probe.robot.feedback(for: id)?.status == .inProgress, "it ended before its time")
      try probe.live(4, client)
      probe.expect(probe.robot.feedback(for: id)?.status == .done, "it did not end")
      let after = probe.robot.state.pose.position.z
      probe.expect(abs(before - after) < 0.05, "the body is not at its height again")
    },
  ]
}
