import Robots

extension RobotConformance {
  static let frameChecks: [ConformanceCheck] = [
    ConformanceCheck("sensor frames have the described channels, values and time stamps") { probe in
      let client = try probe.standingClient()
      let names = probe.robot.description.sensors.map(\.name)
      probe.expect(Set(names).count == names.count, "two channels have the same name")
      var last = RobotTime.zero
      for _ in 0..<5 {
        try probe.live(0.2, client)
        let frame = probe.robot.sensorFrame()
        probe.expect(
          frame.channels == probe.robot.description.sensors, "the channels are not as described")
        probe.expect(!frame.channels.isEmpty, "there are no sensors")
        probe.expect(
          frame.values.count == frame.channels.count && frame.times.count == frame.channels.count,
          "the frame is ragged")
        for (channel, value) in zip(frame.channels, frame.values) where !value.isFinite {
          probe.violations.append("\(channel.name) is \(value)")
        }
        probe.expect(frame.times.allSatisfy { $0 <= frame.time }, "a value is of the future")
        probe.expect(frame.time > last, "the time does not go on")
        last = frame.time
      }
    },
    ConformanceCheck("motion frames show the described limbs at finite places") { probe in
      let client = try probe.standingClient()
      try probe.live(0.2, client)
      let frame = probe.robot.motionFrame()
      probe.expect(
        frame.limbs.count == probe.robot.description.limbs.count, "limbs are missing")
      let points = frame.limbs.flatMap(\.points) + [frame.body.position]
      probe.expect(points.allSatisfy(\.isFinite), "a point is not finite")
      probe.expect(frame.time == probe.robot.time, "the frame is of another time")
    },
    ConformanceCheck("the battery loses charge with use and stays between empty and full") {
      probe in
      let client = try probe.standingClient()
      let before = probe.robot.state.battery
      try probe.live(5, client)
      let after = probe.robot.state.battery
      probe.expect(after.charge < before.charge, "the charge does not fall")
      probe.expect((0...1).contains(after.charge), "the charge is \(after.charge)")
      probe.expect(after.capacity > 0 && after.voltage > 0, "the battery is \(after)")
    },
    ConformanceCheck("two runs from the same start are the same") { probe in
      probe.wantsSecondRun = true
      let client = try probe.standingClient()
      if probe.canLast { _ = try client.send(probe.lastingAction, for: 3) }
      for _ in 0..<4 {
        try probe.live(1, client)
        probe.trace.append("\(probe.robot.state.pose) \(probe.robot.sensorFrame().values)")
      }
    },
  ]
}
