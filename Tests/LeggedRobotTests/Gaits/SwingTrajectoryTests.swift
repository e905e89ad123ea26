import Testing

@testable import LeggedRobot

@Suite struct SwingTrajectoryTests {
  let swing = SwingTrajectory(
    start: Vector3(0, 0, 0.03), end: Vector3(0.4, 0.1, 0.13), clearance: 0.1, duration: 0.2)

  @Test func itLeadsFromStartToEndAtRest() {
    let (start, end) = (swing.point(at: 0), swing.point(at: 1))
    #expect((start.position - swing.start).length < 1e-12 && start.velocity.length < 1e-9)
    #expect((end.position - swing.end).length < 1e-12 && end.velocity.length < 1e-9)
  }

  @Test func itRisesAboveTheHigherEnd() {
    let highest = (0...100).map { swing.point(at: Double($0) / 100).position.z }.max() ?? 0
    #expect(abs(highest - 0.23) < 1e-9)
  }

  @Test func theVelocityIsTheDerivativeOfThePosition() {
    for index in 1..<100 where index != 50 {
      let progress = Double(index) / 100
      let before = swing.point(at: progress - 1e-6).position
      let after = swing.point(at: progress + 1e-6).position
      let difference = (after - before) / (2e-6 * swing.duration)
      #expect((difference - swing.point(at: progress).velocity).length < 1e-4)
    }
  }
}
