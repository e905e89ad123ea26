import Glibc

/// What the range scanner on the torso's back measures in one turn, ten times a second.
///
/// Two fans of beams, one level with the torso and one tilted upward: a wall is as far away for both, a slope
/// is farther away for the upper one.
struct RangeScan {
  /// Beams of one fan, evenly all around; the first looks forward.
  static let beams = 72
  /// How far it sees, m.
  static let limit = 8.0
  /// Seconds between two turns.
  static let period = 0.1
  /// The tilt of the upper fan, rad.
  static let tilt = 0.2
  /// Where the scanner is on the torso, m in the frame of the body.
  static let mount = Vector3(0, 0, 0.12)

  /// Metres along each beam of the level fan; nil where nothing was met.
  var level: [Double?]
  /// The same for the upper fan.
  var upper: [Double?]

  /// The direction of a beam in the frame of the body.
  static func direction(of beam: Int, tilt: Double) -> Vector3 {
    let angle = 2 * Double.pi * Double(beam) / Double(beams)
    return Vector3(cos(angle) * cos(tilt), sin(angle) * cos(tilt), sin(tilt))
  }
}
