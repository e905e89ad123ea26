import Glibc

/// The way of a foot through the air, from where it stood to where it shall stand.
struct SwingTrajectory {
  /// Lift-off, in the frame of odometry, m.
  var start: Vector3
  /// The foothold, in the same frame; it may be moved while the foot is under way.
  var end: Vector3
  /// Height of the arc above the higher end, m.
  var clearance: Double
  /// s.
  var duration: Double

  /// Place and velocity of the foot's centre at `progress`, 0 to 1.
  ///
  /// Along the ground a cycloid: it starts and ends at rest. Upward, the foot rises in the first part
  /// before it has moved far, so that it clears a step, and comes down in the last.
  func point(at progress: Double) -> (position: Vector3, velocity: Vector3) {
    let s = progress.clamped(to: 0...1)
    let rate = 1 / duration
    let along = s - sin(2 * .pi * s) / (2 * .pi)
    let alongRate = (1 - cos(2 * .pi * s)) * rate
    let way = end - start
    var position = start + way * along
    var velocity = way * alongRate
    let top = max(start.z, end.z) + clearance
    if s < 0.5 {
      let (f, df) = Self.smooth(s / 0.5)
      position.z = start.z + (top - start.z) * f
      velocity.z = (top - start.z) * df * rate / 0.5
    } else {
      let (f, df) = Self.smooth((s - 0.5) / 0.5)
      position.z = top + (end.z - top) * f
      velocity.z = (end.z - top) * df * rate / 0.5
    }
    return (position, velocity)
  }

  /// A step from 0 to 1 with rest at both ends, and its derivative.
  private static func smooth(_ t: Double) -> (Double, Double) {
    (t * t * (3 - 2 * t), 6 * t * (1 - t))
  }
}
