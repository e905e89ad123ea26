import Glibc
import Testing

@testable import LeggedRobot

@Suite struct ObstacleMapTests {
  /// What a scanner 0.72 m over flat ground measures of a plane that begins `distance` ahead along x and
  /// rises by `steepness` metres a metre.
  private func scan(
    _ distance: Double, steepness: Double, width: ClosedRange<Double> = -9...9,
    attitude: Rotation = .identity
  ) -> RangeScan {
    func fan(_ tilt: Double) -> [Double?] {
      (0..<RangeScan.beams).map { beam in
        let way = attitude * RangeScan.direction(of: beam, tilt: tilt)
        let height = 0.72
        var met = way.z < 0 ? -height / way.z : Double.infinity
        // height + t z = steepness (t x − distance)
        let t = (height + steepness * distance) / (steepness * way.x - way.z)
        if t > 0, t * way.x >= distance, width.contains(t * way.y) { met = min(met, t) }
        return met <= RangeScan.limit ? met : nil
      }
    }
    return RangeScan(level: fan(0), upper: fan(RangeScan.tilt))
  }

  private func map(_ scan: RangeScan, _ attitude: Rotation = .identity) -> ObstacleMap {
    var map = ObstacleMap()
    map.update(scan, rotation: attitude)
    return map
  }

  @Test(arguments: [0.6, 1.5, 5])
  func aWallIsAsFarAheadAsItIs(distance: Double) throws {
    let map = map(scan(distance, steepness: 1000))
    let ahead = try #require(map.distance(towards: 0))
    #expect(abs(ahead - distance) < 0.01)
    #expect(map.distance(towards: .pi) == nil)
    // A way that runs along the wall is free if the feet do not graze it.
    #expect((map.distance(towards: .pi / 2) == nil) == (distance > 0.4))
  }

  @Test func aWallBesideTheWayIsNotInIt() throws {
    #expect(map(scan(1, steepness: 1000, width: 0.4...9)).distance(towards: 0) == nil)
    #expect(map(scan(1, steepness: 1000, width: 0.2...9)).distance(towards: 0) != nil)
  }

  @Test(arguments: [0.2, 0.36, 0.7])
  func aSlopeIsNoObstacle(steepness: Double) {
    #expect(map(scan(0.5, steepness: steepness)).faces.isEmpty)
  }

  @Test func theTiltOfTheTorsoIsTakenIntoAccount() throws {
    for pitch in [-0.3, -0.1, 0.1, 0.3] {
      let attitude = Rotation(roll: 0.1, pitch: pitch, yaw: 0)
      let wall = scan(1, steepness: 1000, attitude: attitude)
      let ahead = try #require(map(wall, attitude).distance(towards: 0))
      #expect(abs(ahead - 1) < 0.02)
      // With the nose down the scanner sees the ground, which is none either.
      let ground = scan(1000, steepness: 1, attitude: attitude)
      #expect(map(ground, attitude).faces.isEmpty)
    }
  }
}
