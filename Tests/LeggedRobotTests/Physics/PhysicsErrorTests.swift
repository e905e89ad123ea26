import LeggedRobot
import Testing

@Suite struct PhysicsErrorTests {
  @Test func everyReasonIsSaidInWords() {
    let errors: [PhysicsError] = [
      .model("line 3"), .diverged(time: 1.5, reason: "NaN"), .unexpectedModel("0 joints"),
      .unavailable,
    ]
    #expect(
      errors.map(\.description) == [
        "the physics engine refuses the model: line 3",
        "the simulation diverged after 1.5 s: NaN", "not a model of the legged platform: 0 joints",
        "this build has no physics engine: it was built without the trait MuJoCo",
      ])
  }
}
