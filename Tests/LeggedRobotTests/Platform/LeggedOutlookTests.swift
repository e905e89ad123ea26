#if MuJoCo
  import Robots
  import Testing

  @testable import LeggedRobot

  @Suite struct LeggedOutlookTests {
    private func walk(to goal: PlanarPose, _ body: LeggedBody, limit: Double) throws {
      try body.begin(.goTo(Destination(.pose(goal))))
      let end = body.time + limit
      while body.progress.phase == .running, body.time < end { body.step() }
    }

    @Test func aWallEndsAWayBeforeItIsTouched() throws {
      var world = RobotWorld.plain
      world.blocks = [
        Block(
          surface: "concrete", base: Robots.Vector3(2.5, 0, 0), size: Robots.Vector3(0.4, 4, 2))
      ]
      let body = try standingBody(in: world)
      try walk(to: PlanarPose(x: 5, y: 0), body, limit: 10)
      #expect(body.progress.phase == .blocked(.obstacle))
      body.run(2)
      #expect(body.posture == .standing)
      #expect(body.truePosition.x > 1 && body.truePosition.x < 1.8)
      #expect(body.takeFaults().isEmpty)
    }

    @Test func aClosedPassageIsNamed() throws {
      var world = RobotWorld.plain
      world.passages = [
        Passage(name: "gate", area: Area(x: 1.2...1.5, y: -2...2), isClosed: true)
      ]
      let body = try standingBody(in: world)
      try walk(to: PlanarPose(x: 5, y: 0), body, limit: 10)
      #expect(body.progress.phase == .blocked(.passage("gate")))
    }

    @Test func markersPutAWrongOdometryRight() throws {
      var world = RobotWorld.plain
      world.waypoints = [Site(name: "post", pose: PlanarPose(x: 1.5, y: 1))]
      let body = try standingBody(in: world)
      body.controller.relocate(to: Vector3(0.7, -0.6, 0.6))
      body.run(3)
      #expect((body.odometry - body.truePosition).length > 0.8)
      let error = body.pose.planar.distance(
        to: PlanarPose(x: body.truePosition.x, y: body.truePosition.y))
      #expect(error < 0.06)
    }

    @Test func markersBehindAWallOrFarAwayAreNotSeen() throws {
      var world = RobotWorld.plain
      world.waypoints = [
        Site(name: "hidden", pose: PlanarPose(x: 2, y: 0)),
        Site(name: "far", pose: PlanarPose(x: -3.5, y: 0)),
      ]
      world.blocks = [
        Block(
          surface: "concrete", base: Robots.Vector3(1.2, 0, 0), size: Robots.Vector3(0.2, 2, 2))
      ]
      let body = try standingBody(in: world)
      body.controller.relocate(to: Vector3(0.7, -0.6, 0.6))
      body.run(0.5)
      #expect(body.pose.position == body.odometry)
    }

    @Test func onIceItTakesSmallStepsAndStaysOnItsFeet() throws {
      var world = RobotWorld.plain
      world.surfaces["ice"] = Surface("ice", friction: 0.1)
      world.patches = [SurfacePatch(surface: "ice", area: Area(x: 2...20, y: -9...9))]
      let body = try standingBody(in: world)
      try walk(to: PlanarPose(x: 3, y: 0), body, limit: 20)
      #expect(body.progress.phase == .done)
      #expect(abs(body.truePosition.x - 3) < 0.5)
      #expect(body.takeFaults().isEmpty)
      #expect(body.velocity.speed < 0.3)
    }

    @Test func itStepsOverAGap() throws {
      var world = RobotWorld.plain
      world.gaps = [Gap(area: Area(x: 1.5...1.75, y: -9...9), depth: 0.5)]
      let body = try standingBody(in: world)
      try walk(to: PlanarPose(x: 3, y: 0), body, limit: 8)
      #expect(body.progress.phase == .done)
      #expect(abs(body.truePosition.x - 3) < 0.3)
      #expect(body.takeFaults().isEmpty)
    }

    @Test func aWayBeginsOnTheFeet() throws {
      let body = try LeggedBody(in: .plain, options: .quick(seed: 1))
      body.setPower(true)
      #expect(throws: CommandRefusal.notStanding) {
        try body.begin(.goTo(Destination(.pose(PlanarPose(x: 1, y: 0)))))
      }
    }
  }
#endif
