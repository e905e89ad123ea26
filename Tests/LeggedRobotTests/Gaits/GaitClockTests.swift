import Testing

@testable import LeggedRobot

@Suite struct GaitClockTests {
  /// The legs that swing at each hundredth of a stride.
  private func swings(_ pattern: GaitPattern) -> [[Leg]] {
    var clock = GaitClock(pattern: pattern)
    return (0..<100).map { _ in
      defer { clock.advance(by: pattern.period / 100) }
      return Leg.allCases.filter { leg in
        if case .swing = clock.schedule(of: leg) { true } else { false }
      }
    }
  }

  @Test func aCrawlLiftsOneLegAtATimeAndAllInAStride() {
    let swings = swings(.crawl)
    #expect(swings.allSatisfy { $0.count <= 1 })
    #expect(Set(swings.flatMap { $0 }) == Set(Leg.allCases))
  }

  @Test func aTrotLiftsDiagonalPairs() {
    let kinds = Set(swings(.trot).filter { !$0.isEmpty })
    #expect(kinds == [[.leftFront, .rightHind], [.rightFront, .leftHind]])
  }

  @Test func aBoundLiftsFrontAndHindPairs() {
    let kinds = Set(swings(.bound).filter { !$0.isEmpty })
    #expect(kinds == [[.leftFront, .rightFront], [.leftHind, .rightHind]])
  }

  @Test func aWalkNeverLiftsMoreThanTwo() {
    #expect(swings(.walk).allSatisfy { $0.count <= 2 })
  }

  @Test func aLegTakesOverItsShareSmoothly() {
    var clock = GaitClock(pattern: .trot)
    #expect(clock.share(of: .leftFront, ramp: 0.2) == 0)
    clock.advance(by: 0.5 * GaitPattern.trot.stanceTime)
    #expect(clock.share(of: .leftFront, ramp: 0.2) == 1)
    clock.advance(by: 0.45 * GaitPattern.trot.stanceTime)
    #expect(abs(clock.share(of: .leftFront, ramp: 0.2) - 0.25) < 1e-9)
  }
}
