import Testing

@testable import Robots

@Suite struct FootfallChartTests {
  @Test func barsAreTheSpansInWhichAFootStands() {
    let frames = [true, true, false, false, true, false, true].enumerated().map { index, stands in
      MotionFrame(
        time: RobotTime(seconds: Double(index)), body: SpatialPose(position: .zero),
        limbs: [MotionFrame.Limb(points: [], isInContact: stands)], velocity: PlanarVelocity(),
        activity: "walk", charge: 1)
    }
    let spans = FootfallChart.contacts(of: 0, in: frames)
    #expect(spans.map { [$0.0, $0.1] } == [[0, 2], [4, 5], [6, 6]])
    #expect(FootfallChart.contacts(of: 1, in: frames).isEmpty)
  }
}
