import Glibc
import Robots

/// Follows the way to a place: turns a destination into velocities.
struct PathLayer {
  /// How far it is.
  struct Report {
    /// Metres to the place.
    var remaining: Double
    var hasArrived = false
    /// The legs move but the place does not come nearer.
    var isStuck = false
  }

  private var nearest = Double.infinity
  private var timeSinceNearer = 0.0
  private var hasArrived = false

  /// After so many seconds without getting nearer it is stuck.
  private let patience = 8.0

  /// Forgets the last way.
  mutating func begin() { self = PathLayer() }

  /// The velocity for a way from `pose` to `goal`.
  mutating func velocity(
    from pose: PlanarPose, to goal: PlanarPose, facesHeading: Bool, speed: Double,
    tolerance: Double, dt: Double
  ) -> (PlanarVelocity, Report) {
    let distance = pose.distance(to: goal)
    var report = Report(remaining: distance)
    // Arrived once, it takes more than a little drift to set out again.
    let near = hasArrived ? tolerance : 0.6 * tolerance
    let headingError =
      facesHeading ? PlanarPose.wrapped(goal.heading - pose.heading) : 0
    if distance < near, abs(headingError) < 0.1 {
      hasArrived = true
      report.hasArrived = true
      return (PlanarVelocity(), report)
    }
    hasArrived = false
    if distance < nearest - 0.05 || distance < near {
      nearest = distance
      timeSinceNearer = 0
    } else {
      timeSinceNearer += dt
    }
    report.isStuck = timeSinceNearer > patience
    if distance < near {
      return (PlanarVelocity(turn: (1.5 * headingError).clamped(to: 0.6)), report)
    }
    let bearing = PlanarPose.wrapped(pose.bearing(to: goal) - pose.heading)
    // Slower near the place, so that it does not run past it.
    let approach = min(speed, max(0.12, 0.9 * distance))
    if distance < 0.7 {
      // Step there in whichever direction it lies.
      let turn = facesHeading ? (1.5 * headingError).clamped(to: 0.6) : 0
      return (
        PlanarVelocity(
          forward: approach * cos(bearing), lateral: (approach * sin(bearing)).clamped(to: 0.4),
          turn: turn), report
      )
    }
    let turn = (1.6 * bearing).clamped(to: 0.8)
    // Turn first, then go.
    let ahead = approach * max(0, cos(bearing)) * max(0, 1 - abs(bearing) / 1.2)
    return (PlanarVelocity(forward: ahead, turn: turn), report)
  }
}
