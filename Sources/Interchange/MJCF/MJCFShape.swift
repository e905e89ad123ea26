internal import Glibc
internal import PDDL
internal import Robots

/// The shape of a geom: the box around it and its volume.
///
/// A shape says where it is by a place and a rotation, or by its two ends (`fromto`).
struct MJCFShape {
  /// The kinds that have a size of their own; planes, meshes and height fields have none.
  static let kinds: Set<String> = ["box", "sphere", "capsule", "cylinder", "ellipsoid"]

  /// Where the box's middle is, in the frame of the element around it.
  var pose: SpatialPose
  /// Half of the box's sides.
  var half: Vector3
  /// The volume of the shape itself in cubic metres.
  var volume: Double

  /// Reads a shape.
  ///
  /// - Throws: a finding for too few numbers, or ends that are the same place.
  init(
    _ kind: String, of element: XMLElement, _ numbers: MJCFNumbers
  ) throws(DiagnosticsError) {
    let size = try numbers.list("size", of: element, count: 1...3) ?? []
    var ends: (Vector3, Vector3)?
    if kind != "sphere", let list = try numbers.list("fromto", of: element, count: 6...6) {
      ends = (Vector3(list[0], list[1], list[2]), Vector3(list[3], list[4], list[5]))
    }
    let needed =
      switch kind {
      case "sphere": 1
      case "capsule", "cylinder": ends == nil ? 2 : 1
      default: ends == nil ? 3 : 1
      }
    guard size.count >= needed else {
      throw XMLDocument.error(
        numbers.file, "\"size\" of a \(kind) has too few numbers", found: "\(size.count)",
        line: element.line)
    }
    let radius = size[0]
    var halfLength = needed > 1 ? size[needed - 1] : radius
    if let ends {
      halfLength = (ends.1 - ends.0).length / 2
      guard halfLength > 0 else {
        throw XMLDocument.error(
          numbers.file, "the ends of \"fromto\" are the same place", line: element.line)
      }
    }
    let across = needed == 3 ? size[1] : radius
    volume = Self.volume(kind, radius, across, halfLength)
    // A capsule has half a ball at each end.
    let reach = kind == "capsule" ? halfLength + radius : halfLength
    guard let ends else {
      pose = try numbers.pose(of: element)
      half = Vector3(radius, across, reach)
      return
    }
    let way = ends.1 - ends.0
    let level = (way.x * way.x + way.y * way.y).squareRoot()
    pose = SpatialPose(position: 0.5 * (ends.0 + ends.1))
    half = Vector3(radius, radius, reach)
    if level > 1e-6 * halfLength {
      // Lying along its first axis, so that its upper side is level across.
      pose.attitude = Quaternion(pitch: -atan2(way.z, level), yaw: atan2(way.y, way.x))
      half = Vector3(reach, radius, radius)
    }
  }

  private static func volume(
    _ kind: String, _ radius: Double, _ across: Double, _ halfLength: Double
  ) -> Double {
    let disc = Double.pi * radius * radius
    let ball = 4 / 3 * disc * radius
    return switch kind {
    case "sphere": ball
    case "capsule": 2 * halfLength * disc + ball
    case "cylinder": 2 * halfLength * disc
    case "ellipsoid": 4 / 3 * Double.pi * radius * across * halfLength
    default: 8 * radius * across * halfLength
    }
  }

  /// The box on one of its sides, as it stands in the world: place, sides and heading; nil if it is tilted.
  static func upright(_ pose: SpatialPose, _ half: Vector3) -> (half: Vector3, heading: Double)? {
    let axes = [Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1)].map(pose.attitude.rotating)
    let halves = [half.x, half.y, half.z]
    // An axis that is upright to a thousandth of a radian; the next one gives the heading.
    guard let up = axes.indices.first(where: { abs(axes[$0].z) > 1 - 5e-7 }) else { return nil }
    let first = (up + 1) % 3
    let second = (up + 2) % 3
    let heading = atan2(axes[first].y, axes[first].x)
    return (Vector3(halves[first], halves[second], halves[up]), heading)
  }
}
