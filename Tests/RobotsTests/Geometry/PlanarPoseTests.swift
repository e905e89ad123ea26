import Robots
import TestSupport
import Testing

@Suite struct PlanarPoseTests {
  @Test func bearingsAreCounterClockwiseFromEast() {
    let here = PlanarPose(x: 1, y: 1, heading: 2)
    #expect(here.bearing(to: PlanarPose(x: 2, y: 1)) == 0)
    #expect(here.bearing(to: PlanarPose(x: 1, y: 3)) == .pi / 2)
    #expect(here.bearing(to: PlanarPose(x: 0, y: 1)) == .pi)
    #expect(here.distance(to: PlanarPose(x: 4, y: 5)) == 5)
    #expect(!PlanarPose(x: 0, y: 0, heading: .nan).isFinite)
  }

  @Test(arguments: 0..<30)
  func anglesAreWrappedByWholeTurns(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let angle = Double.random(in: -100...100, using: &random)
    let wrapped = PlanarPose.wrapped(angle)
    #expect(abs(wrapped) <= .pi)
    let turns = (angle - wrapped) / (2 * .pi)
    #expect(abs(turns - turns.rounded()) < 1e-9)
  }

  @Test func aPointOfABodyIsTurnedAndMoved() {
    let pose = SpatialPose(position: Vector3(1, 2, 3), attitude: Quaternion(yaw: .pi / 2))
    #expect((pose.point(Vector3(1, 0, 0)) - Vector3(1, 3, 3)).length < 1e-12)
    #expect(abs(pose.planar.heading - .pi / 2) < 1e-12 && pose.planar.x == 1)
    #expect(PlanarVelocity(forward: 3, lateral: -4, turn: 9).speed == 5)
    #expect(!PlanarVelocity(turn: .infinity).isFinite)
  }
}
