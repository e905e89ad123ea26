import TestSupport
import Testing

@testable import LeggedRobot

@Suite struct MapFrameTests {
  @Test(arguments: 0..<5)
  func sightsOfAMarkerMakeDriftGood(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let drift = SIMD2(0.8, -0.5)
    let marker = SIMD2(3.0, 1.0)
    var map = MapFrame()
    for step in 0..<50 {
      let truth = SIMD2(0.05 * Double(step), 0)
      let error = SIMD2(
        Double.random(in: -0.03...0.03, using: &random),
        Double.random(in: -0.03...0.03, using: &random))
      map.see(marker, at: marker - truth + error, from: truth + drift)
    }
    #expect((map.offset + drift).length < 0.04)
    map.reset()
    #expect(map.offset == .zero)
  }
}
