import Testing

@testable import Robots

@Suite struct FaultPlanTests {
  private func slip(
    _ plan: FaultPlan, on surface: Surface = .concrete, slope: Double = 0, gait: Gait = .trot,
    speed: Double = 1
  ) -> Double {
    let chance = plan.slipProbability(on: surface, slope: slope, gait: gait, speed: speed)
    return (chance * 1000).rounded() / 1000
  }

  @Test func theLastRuleThatFitsCounts() {
    let plan = FaultPlan(slips: [
      .init(probability: 0.1), .init(surface: "mud", probability: 0.5),
      .init(surface: "mud", gait: .crawl, probability: 0.2),
    ])
    #expect(slip(plan) == 0.1)
    #expect(slip(plan, on: .mud) == 0.5)
    #expect(slip(plan, on: .mud, gait: .crawl) == 0.2)
    #expect(slip(plan, on: .grass, gait: .crawl) == 0.1)
  }

  /// Friction 0.35 leaves 0.15 over what a trot at 1 m/s asks for: 0.05 less than the margin of safety.
  @Test func withoutARuleSlipsFollowFromTheGround() {
    let plan = FaultPlan()
    #expect(slip(plan) == 0)
    #expect(slip(plan, on: .mud) == 0.05)
    #expect(slip(plan, on: .mud, gait: .crawl) == 0)
    #expect(slip(plan, on: .mud, gait: .bound) == 0.15)
    #expect(slip(plan, on: .mud, speed: 2) == 0.1)
    #expect(slip(plan, on: .mud, slope: 0.3) == 0.35)
    #expect(slip(plan, on: Surface("ice", friction: 0), slope: 2) == 0.9)
    #expect(slip(.none, on: Surface("ice", friction: 0), slope: 2) == 0)
  }
}
