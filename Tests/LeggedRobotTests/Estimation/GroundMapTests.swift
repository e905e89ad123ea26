import Testing

@testable import LeggedRobot

@Suite struct GroundMapTests {
  /// A trench across x, from 1 m on.
  private func trench(_ width: Double, depth: Double = 0.5) -> (Double) -> Double {
    { x in x >= 1 && x < 1 + width ? -depth : 0 }
  }

  @Test(arguments: [0.15, 0.25, 0.4])
  func noFootholdIsInATrenchOrAtItsEdge(width: Double) {
    let map = GroundMap.afterWalk(to: 1, height: trench(width))
    #expect(map.hasHoles)
    for y in [-0.2, 0.2] {
      for x in stride(from: 0.96, through: 1.04 + width, by: 0.01) {
        #expect(!map.isSafe(SIMD2(x, y)))
      }
      // A foot's length before it and behind it there is ground.
      #expect(map.isSafe(SIMD2(0.85, y)))
      #expect(map.isSafe(SIMD2(1.15 + width, y)))
    }
  }

  @Test func whatIsLeftBehindIsRememberedForTheHindFeet() {
    let map = GroundMap.afterWalk(to: 1.6, height: trench(0.2))
    #expect(!map.isSafe(SIMD2(1.1, 0.2)))
  }

  @Test func whatIsFarBehindIsForgotten() {
    let map = GroundMap.afterWalk(to: 5, height: trench(0.2))
    #expect(!map.hasHoles)
    #expect(map.isSafe(SIMD2(1.1, 0.2)))
  }

  /// Rubble of 0.15 m, stairs of 0.15 m up and down, slopes of 35°.
  @Test(arguments: 0..<5)
  func whatFeetCanStepOnIsNoHole(kind: Int) {
    let map = GroundMap.afterWalk(to: 0.6) { x in
      switch kind {
      case 0: x > 0.8 && (x * 5).rounded(.down).truncatingRemainder(dividingBy: 2) == 0 ? 0.15 : 0
      case 1: 0.15 * max(0, ((x - 0.8) / 0.35).rounded(.up))
      case 2: -0.15 * max(0, ((x - 0.8) / 0.35).rounded(.up))
      case 3: 0.7 * max(0, x - 0.8)
      default: -0.7 * max(0, x - 0.8)
      }
    }
    #expect(!map.hasHoles)
  }

  @Test func theHeightOfWhatItHasSeenIsKnownForAWhile() throws {
    // A step up at 1 m; the torso keeps its height.
    let step: (Double) -> Double = { x in x > 1 ? 0.1 : 0 }
    let map = GroundMap.afterWalk(to: 0.6, height: step)
    for y in [-0.2, 0.2] {
      #expect(abs(try #require(map.height(at: SIMD2(0.9, y)))) < 0.01)
      #expect(abs(try #require(map.height(at: SIMD2(1.1, y))) - 0.1) < 0.01)
      // At the edge a foot touches the step.
      #expect(abs(try #require(map.height(at: SIMD2(0.99, y))) - 0.1) < 0.01)
    }
    #expect(map.height(at: SIMD2(0.9, 0.6)) == nil)
    // 2 m on, at 8 cm a look: too long ago.
    #expect(GroundMap.afterWalk(to: 2.6, height: step).height(at: SIMD2(1.1, 0.2)) == nil)
  }

  @Test func whereNothingIsMetThereIsNoGround() {
    let map = GroundMap.afterWalk(to: 0.6) { x in x > 1 ? -100 : 0 }
    #expect(map.isSafe(SIMD2(0.85, 0.2)))
    #expect(!map.isSafe(SIMD2(1.1, 0.2)))
  }

  @Test func aTorsoThatStumblesSeesNothing() {
    var body = BodyEstimate.standing(at: 0.6)
    body.rotation = Rotation(roll: 0.4, pitch: 0, yaw: 0)
    var map = GroundMap()
    map.update(.measured(by: body, height: trench(0.3)), body: body, ground: .level)
    #expect(!map.hasHoles)
  }
}
