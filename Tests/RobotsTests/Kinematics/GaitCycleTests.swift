import Testing

@testable import Robots

@Suite struct GaitCycleTests {
  /// Which legs stand at some moment: front left, front right, hind left, hind right.
  private func standing(_ gait: Gait, at stride: Double) -> [Bool] {
    let cycle = GaitCycle.of(gait)
    return (0..<4).map { cycle.phase(of: $0, at: stride) < cycle.duty }
  }

  @Test func aCrawlNeverLiftsTwoFeet() {
    for step in 0..<1000 {
      #expect(standing(.crawl, at: Double(step) / 100).count { $0 } >= 3)
    }
  }

  @Test func aTrotMovesDiagonalPairsAndABoundFrontAndHind() {
    for step in 0..<1000 {
      let trot = standing(.trot, at: Double(step) / 100)
      #expect(trot[0] == trot[3] && trot[1] == trot[2])
      let bound = standing(.bound, at: Double(step) / 100)
      #expect(bound[0] == bound[1] && bound[2] == bound[3])
    }
    // In a bound all feet are in the air at times.
    #expect(
      (0..<100).contains { standing(.bound, at: Double($0) / 100) == [false, false, false, false] })
  }

  @Test(arguments: [
    (0.2, false, Gait.walk), (0.2, true, .crawl), (0.6, true, .walk), (0.7, false, .trot),
    (2, false, .trot), (2.1, false, .bound),
  ])
  func theGaitFitsTheSpeed(speed: Double, isRough: Bool, gait: Gait) {
    #expect(GaitCycle.choice(for: speed, isRough: isRough) == gait)
    #expect(GaitCycle.of(gait).topSpeed >= min(speed, 2.5))
  }
}
