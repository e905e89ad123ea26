import Glibc
import Robots

/// Follows the way to a place: turns a destination into velocities.
struct PathLayer {
  /// How far it is.
  struct Report {
    /// Metres to the place.
    var remaining: Double
    var hasArrived = false
    /// Where on the map a steep face is before which the robot has come to a stand; nil if nothing is in the way.
    var face: SIMD2<Double>?
    /// The legs move but the place does not come nearer.
    var isStuck = false
  }

  private var nearest = Double.infinity
  /// The smallest angle to the way so far: turning towards it is progress, too.
  private var smallestTurn = Double.infinity
  private var timeSinceNearer = 0.0
  private var timeBeforeFace = 0.0
  private var hasArrived = false

  /// After so many seconds without getting so many metres nearer (less on the last one), or turning by so many
  /// radians, it is stuck.
  private let patience = (time: 8.0, way: 0.25, turn: 0.3)
  /// How far from a steep face the torso's centre stops, m: room to turn.
  private let standoff = 0.95
  /// How long a face has to be seen there, s: several turns of the scanner.
  private let certainty = 0.35

  /// Forgets the last way.
  mutating func begin() { self = PathLayer() }

  /// The velocity for a way from `pose` to `goal`.
  ///
  /// - Parameter obstacles: what is around, seen from `pose`.
  mutating func velocity(
    from pose: PlanarPose, to goal: PlanarPose, facesHeading: Bool, speed: Double,
    tolerance: Double, obstacles: ObstacleMap, dt: Double
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
    let direction = pose.bearing(to: goal)
    let bearing = PlanarPose.wrapped(direction - pose.heading)
    timeSinceNearer += dt
    if distance < nearest - min(patience.way, 0.25 * nearest) || distance < near {
      nearest = distance
      timeSinceNearer = 0
    }
    if abs(bearing) < smallestTurn - patience.turn {
      smallestTurn = abs(bearing)
      timeSinceNearer = 0
    }
    report.isStuck = timeSinceNearer > patience.time
    if distance < near {
      return (PlanarVelocity(turn: (1.5 * headingError).clamped(to: 0.6)), report)
    }
    // What is behind the place is not in the way.
    let free = obstacles.distance(towards: direction).flatMap { $0 < distance ? $0 : nil }
    timeBeforeFace = (free ?? .infinity) < standoff ? timeBeforeFace + dt : 0
    if let free, timeBeforeFace > certainty {
      report.face = SIMD2(pose.x + free * cos(direction), pose.y + free * sin(direction))
      return (PlanarVelocity(), report)
    }
    // Slower near the place, so that it does not run past it, and before what is in the way.
    let brake = free.map { max(0.1, 0.9 * ($0 - standoff) + 0.1) } ?? .infinity
    let approach = min(speed, max(0.12, 0.9 * distance), timeBeforeFace > 0 ? 0 : brake)
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
