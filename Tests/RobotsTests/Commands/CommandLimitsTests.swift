import Testing

@testable import Robots

@Suite struct CommandLimitsTests {
  private static let now = RobotTime(seconds: 10)
  private static let later = RobotTime(seconds: 20)

  private func finding(
    _ action: RobotAction, until end: RobotTime? = later,
    on robot: RobotDescription = MobileProfile.legged.description
  ) -> String? {
    do throws(CommandRefusal) {
      try CommandLimits.check(RobotCommand(action, until: end), at: Self.now, on: robot)
      return nil
    } catch {
      return error.description
    }
  }

  private static func velocity(
    _ forward: Double = 0, _ lateral: Double = 0, _ turn: Double = 0, _ gait: Gait = .auto
  ) -> RobotAction {
    .velocity(PlanarVelocity(forward: forward, lateral: lateral, turn: turn), gait: gait)
  }

  private static func goTo(
    x: Double = 0, heading: Double = 0, speed: Double? = nil, tolerance: Double = 0.2
  ) -> RobotAction {
    let pose = PlanarPose(x: x, y: 0, heading: heading)
    return .goTo(Destination(.pose(pose), speed: speed, tolerance: tolerance))
  }

  @Test(
    arguments: [
      (velocity(2.5, -0.5, 1), nil), (velocity(-1, 0.5, -1, .bound), nil),
      (velocity(2.51), "the forward speed is 2.51; allowed is -1.0 to 2.5"),
      (velocity(0, 0.6), "the lateral speed is 0.6; allowed is -0.5 to 0.5"),
      (velocity(0, 0, -1.1), "the speed of turning is -1.1; allowed is -1.0 to 1.0"),
      (velocity(.nan), "the forward speed is not a finite number"),
      (velocity(0, .infinity), "the lateral speed is not a finite number"),
      (velocity(0, 0, -.infinity), "the speed of turning is not a finite number"),
      (.stance(Stance(height: 0.05, roll: 0.35, pitch: -0.35, yaw: 0.1)), nil),
      (.stance(Stance(height: 0.06)), "the height is 0.06; allowed is -0.25 to 0.05"),
      (.stance(Stance(roll: 1)), "the roll is 1.0; allowed is -0.35 to 0.35"),
      (.stance(Stance(pitch: .nan)), "the pitch is not a finite number"),
      (.stance(Stance(yaw: -1)), "the yaw is -1.0; allowed is -0.35 to 0.35"),
      (goTo(x: 1e6), nil),
      (
        goTo(x: 1e7),
        "the destination's x is 10000000.0; allowed is "
          + "-1000000.0 to 1000000.0"
      ),
      (goTo(heading: .nan), "the destination is not a finite number"),
      (goTo(speed: 0), "the speed is 0.0; allowed is 0.01 to 2.5"),
      (goTo(speed: .nan), "the speed is not a finite number"),
      (goTo(tolerance: -1), "the tolerance is -1.0; allowed is 0.01 to 1000.0"),
    ] as [(RobotAction, String?)])
  func numbersAreHeldAgainstTheDescription(action: RobotAction, expected: String?) {
    #expect(finding(action) == expected)
  }

  @Test func whatMovesTheRobotNeedsATimeThatIsToCome() {
    for kind in RobotAction.Kind.allCases {
      let moves: Set<RobotAction.Kind> = [.velocity, .goTo, .stance]
      #expect(kind.needsEndTime == moves.contains(kind))
    }
    #expect(finding(Self.velocity(), until: nil) == "this command needs an end time")
    #expect(finding(Self.velocity(), until: Self.now) == "the end time has passed")
    #expect(finding(.sit, until: nil) == nil)
    #expect(finding(.sit, until: .zero) == "the end time has passed")
  }

  @Test func whatAPlatformCannotDoIsSaidFirst() {
    let rover = MobileProfile.rover.description
    #expect(finding(.sit, on: rover) == "this platform has no command sit")
    #expect(
      finding(.stance(Stance(height: .nan)), on: rover) == "this platform has no command stance")
    #expect(finding(Self.velocity(1, 0, 0, .trot), on: rover) == "this platform has no gait trot")
    #expect(finding(Self.velocity(1, 0, 0, .auto), on: rover) == nil)
  }
}
