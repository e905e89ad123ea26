import Glibc

/// What the ground scanner on the torso's nose measures in one look, ten times a second: how far it is along
/// each of its beams to the ground ahead of the front feet.
///
/// When the robot stands on level ground, the beams meet it in columns along the way and rows across it; the
/// rows are nearer to each other where the feet come down next.
struct GroundScan {
  /// Beams of a row, from the left to the right, and of a column, from the nearest to the farthest.
  static let columns = 6
  static let rows = 21
  /// How far it sees, m.
  static let limit = 2.5
  /// Where it is on the torso, m in the frame of the body.
  static let mount = Vector3(0.43, 0, 0.10)
  /// How far below the scanner the ground is when the robot stands, m.
  private static let height = 0.70

  /// Metres along each beam, one column after the other; nil where nothing was met.
  var ranges: [Double?]

  /// The direction of a beam in the frame of the body.
  static func direction(column: Int, row: Int) -> Vector3 {
    // From below the front hips to 0.9 m ahead of the nose.
    let far = Double(max(0, row - 14))
    let forward = -0.20 + 0.045 * Double(row) + 0.007 * far * far
    let left = 0.08 * (Double(columns - 1) / 2 - Double(column))
    let way = Vector3(forward, left, -height)
    return way / way.length
  }
}
