import Robots
import Testing

@testable import LeggedRobot

@Suite struct PathLayerTests {
  /// A wall across the x axis.
  private func wall(at distance: Double) -> ObstacleMap {
    var map = ObstacleMap()
    let ranges = (0..<RangeScan.beams).map { beam -> Double? in
      let x = RangeScan.direction(of: beam, tilt: 0).x
      return x > 0.1 ? distance / x : nil
    }
    let upper = (0..<RangeScan.beams).map { beam -> Double? in
      let x = RangeScan.direction(of: beam, tilt: RangeScan.tilt).x
      return x > 0.1 ? distance / x : nil
    }
    map.update(RangeScan(level: ranges, upper: upper), rotation: .identity)
    return map
  }

  /// Walks as it is told along the x axis; gives the last report and where it ended after so many seconds.
  private func walk(
    to goal: Double, wall position: Double?, slowness: Double = 1, seconds: Double
  ) -> (report: PathLayer.Report, x: Double) {
    var layer = PathLayer()
    var x = 0.0
    var report = PathLayer.Report(remaining: .infinity)
    for _ in 0..<Int(seconds / 0.02) {
      let obstacles = position.map { wall(at: $0 - x) } ?? ObstacleMap()
      let (velocity, now) = layer.velocity(
        from: PlanarPose(x: x, y: 0), to: PlanarPose(x: goal, y: 0), facesHeading: false, speed: 1,
        tolerance: 0.3, obstacles: obstacles, dt: 0.02)
      x += velocity.forward * slowness * 0.02
      report = now
      if now.face != nil || now.isStuck || now.hasArrived { break }
    }
    return (report, x)
  }

  @Test func itStopsBeforeAWallAndSaysWhereItIs() throws {
    let (report, x) = walk(to: 8, wall: 4, seconds: 30)
    let face = try #require(report.face)
    #expect(abs(face.x - 4) < 0.05 && abs(face.y) < 0.05)
    #expect(x > 2.9 && x < 3.2)
    #expect(!report.isStuck)
  }

  @Test func aWallBehindThePlaceIsNotInTheWay() {
    let (report, x) = walk(to: 3.5, wall: 4, seconds: 30)
    #expect(report.hasArrived && report.face == nil)
    #expect(abs(x - 3.5) < 0.3)
  }

  @Test func whoCreepsIsStuckAndWhoWalksSlowlyIsNot() {
    #expect(walk(to: 8, wall: nil, slowness: 0.02, seconds: 20).report.isStuck)
    #expect(walk(to: 8, wall: nil, slowness: 0.1, seconds: 100).report.hasArrived)
  }
}
