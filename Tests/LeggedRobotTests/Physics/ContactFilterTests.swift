#if MuJoCo
  import Robots
  import Testing

  @testable import LeggedRobot

  @Suite struct ContactFilterTests {
    /// A box that the robot cannot feel where it stands keeps no step of it from being the same.
    @Test func whatIsFarAwayChangesNothingAndWhatIsNearIsFelt() throws {
      func run(_ x: Double) throws -> LeggedBody {
        var world = RobotWorld.plain
        for row in 0..<20 {
          world.blocks.append(
            Block(
              surface: "concrete", base: Robots.Vector3(x, -4 + 0.4 * Double(row), 0),
              size: Robots.Vector3(0.3, 0.39, 0.05)))
        }
        let body = try standingBody(in: world)
        try body.begin(.velocity(PlanarVelocity(forward: 0.8), gait: .trot))
        body.run(2.5)
        return body
      }
      let far = try run(8)
      #expect(try run(12).stateHash == far.stateHash)
      // With blocks in the way the feet come down on them.
      let near = try run(1)
      #expect(near.stateHash != far.stateHash)
      #expect(near.takeFaults().isEmpty && near.truePosition.x > 1)
    }
  }
#endif
