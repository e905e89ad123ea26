import Robots
import Testing

@Suite struct RobotActionTests {
  /// Every action, in the order of their kinds.
  private static let all: [RobotAction] = [
    .sit, .stand, .stance(Stance()), .velocity(PlanarVelocity(), gait: .auto),
    .goTo(Destination(.named("x"))), .stop, .freeze, .selfRight, .dock("x"), .pickUp("x"), .drop,
    .inspect("x"),
  ]

  @Test func everyActionHasItsKind() {
    #expect(Self.all.map(\.kind) == RobotAction.Kind.allCases)
    #expect(
      RobotAction.Kind.allCases.map(\.rawValue) == [
        "sit", "stand", "stance", "velocity", "go-to", "stop", "freeze", "self-right", "dock",
        "pick-up", "drop", "inspect",
      ])
  }

  @Test func payloadsNeedTheArmAndAllElseTheLegs() {
    let arm = RobotAction.Kind.allCases.filter { $0.resource == .arm }
    #expect(arm == [.pickUp, .drop])
    #expect(RobotAction.Kind.allCases.allSatisfy { $0.resource != .body })
  }

  @Test func whoLiesOnItsSideMayRightItselfOrRest() {
    #expect(
      RobotAction.Kind.allCases.filter(\.isForFallen) == [.stop, .freeze, .selfRight])
  }
}
