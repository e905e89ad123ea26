import TestSupport
import Testing

@testable import LeggedRobot

@Suite struct Vector3Tests {
  @Test func theAxesAreRightHanded() {
    #expect(Vector3.unitX.cross(.unitY) == .unitZ && Vector3.unitY.cross(.unitZ) == .unitX)
    #expect(Vector3(3, 4, 12).length == 13 && Vector3(1, 2, 3).horizontal == SIMD2(1, 2))
    #expect(!Vector3(.nan, 0, 0).isFinite && !Vector3(0, .infinity, 0).isFinite)
  }

  @Test(arguments: 0..<30)
  func turningInThePlaneKeepsLengths(seed: Int) {
    var random = SeededGenerator(seed: seed)
    func number() -> Double { .random(in: -3...3, using: &random) }
    let v = SIMD2(number(), number())
    let angle = number()
    #expect(abs(v.rotated(by: angle).length - v.length) < 1e-12)
    #expect((v.rotated(by: angle).rotated(by: -angle) - v).length < 1e-12)
    #expect(v.shortened(to: 1).length <= 1 + 1e-12)
    #expect(v.shortened(to: 100) == v)
  }

  @Test(arguments: [0.0, 3, -3, 4, -4, 100, -1000])
  func anglesAreWrappedByWholeTurns(angle: Double) {
    let wrapped = angle.wrappedAngle
    let turns = (angle - wrapped) / (2 * Double.pi)
    #expect(abs(wrapped) <= Double.pi)
    #expect(abs(turns - turns.rounded()) < 1e-9)
  }

  @Test func valuesAreBroughtIntoTheirLimits() {
    #expect([-5.0, 0.5, 5].map { $0.clamped(to: 2) } == [-2, 0.5, 2])
    #expect([-5.0, 0.5, 5].map { $0.clamped(to: 0...1) } == [0, 0.5, 1])
  }
}
