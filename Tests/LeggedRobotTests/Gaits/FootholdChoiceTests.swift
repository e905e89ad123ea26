import Testing

@testable import LeggedRobot

@Suite struct FootholdChoiceTests {
  /// A trench across x from 1 m to 1.2 m, seen on the way to it.
  private let map = GroundMap.afterWalk(to: 1) { x in x >= 1 && x < 1.2 ? -0.5 : 0 }

  private func foothold(
    _ x: Double, chosen: Double? = nil, progress: Double = 0, map: GroundMap? = nil
  ) -> Double? {
    FootholdChoice().foothold(
      near: SIMD2(x, 0.2), along: SIMD2(1, 0), chosen: chosen.map { SIMD2($0, 0.2) },
      progress: progress, map: map ?? self.map)?.x
  }

  @Test func whereThereIsGroundTheFootComesDownAsWanted() {
    #expect(foothold(0.7) == 0.7)
    #expect(foothold(1.6) == 1.6)
    #expect(foothold(1.1, map: GroundMap()) == 1.1)
  }

  @Test func overAHoleTheStepIsMadeShorterOrLonger() throws {
    let shorter = try #require(foothold(1.04))
    #expect(shorter < 0.95 && shorter > 0.85)
    let longer = try #require(foothold(1.16))
    #expect(longer > 1.25 && longer < 1.35)
  }

  @Test func aSideOfTheGapOnceChosenIsKept() throws {
    let far = try #require(foothold(1.12))
    #expect(far > 1.2)
    // Late in the swing the wish moves back across the middle.
    let kept = try #require(foothold(1.07, chosen: far, progress: 0.6))
    #expect(kept > 1.2)
    #expect(try #require(foothold(1.07)) < 1)
  }

  @Test func whereNoGroundIsInReachThereIsNoFoothold() {
    let wide = GroundMap.afterWalk(to: 1) { x in x >= 1 && x < 2 ? -1 : 0 }
    #expect(foothold(1.35, map: wide) == nil)
  }
}
