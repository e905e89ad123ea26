import Glibc

/// The steep faces that the last scan has met: what legs cannot walk up.
struct ObstacleMap {
  /// Where the faces are, seen from the torso's centre, along the axes of odometry, m.
  private(set) var faces: [SIMD2<Double>] = []

  /// A face rises at least as many metres as this a metre: about 60°, steeper than any slope that is climbed.
  private static let steepness = 1.7
  /// How far to the side of the torso's centre something is in the way, m: the feet, and a hand's breadth.
  private static let halfWidth = 0.36
  /// What is nearer than this is beside the robot, not ahead, m.
  private static let nearest = 0.15

  /// Takes in a scan.
  ///
  /// - Parameter rotation: the torso's attitude as it is measured.
  mutating func update(_ scan: RangeScan, rotation: Rotation) {
    faces = zip(scan.level, scan.upper).enumerated().compactMap { beam, ranges in
      guard let level = ranges.0, let upper = ranges.1 else { return nil }
      let low = rotation * (level * RangeScan.direction(of: beam, tilt: 0))
      let high = rotation * (upper * RangeScan.direction(of: beam, tilt: RangeScan.tilt))
      let run = high.horizontal.length - low.horizontal.length
      let rise = high.z - low.z
      return rise > Self.steepness * abs(run) ? low.horizontal : nil
    }
  }

  /// How far ahead the next face is that a robot would walk into, m from the torso's centre; nil if none is seen.
  ///
  /// - Parameter bearing: the direction of the way along the axes of odometry, rad.
  func distance(towards bearing: Double) -> Double? {
    faces.compactMap { face in
      let local = face.rotated(by: -bearing)
      return local.x > Self.nearest && abs(local.y) < Self.halfWidth ? local.x : nil
    }.min()
  }
}
