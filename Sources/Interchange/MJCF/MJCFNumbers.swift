internal import Glibc
internal import PDDL
internal import Robots

/// Reading numbers, places and rotations from the attributes of MJCF elements.
struct MJCFNumbers {
  let file: String
  /// Whether angles are in degrees, as they are unless the compiler element says otherwise.
  let isInDegrees: Bool

  /// The numbers of an attribute; nil if the element does not have it.
  ///
  /// - Throws: a finding if a word is no number, a number is absurd, or there are too few or too many.
  func list(
    _ name: String, of element: XMLElement, count: ClosedRange<Int>
  ) throws(DiagnosticsError) -> [Double]? {
    guard let text = element[name] else { return nil }
    var numbers: [Double] = []
    for word in text.split(whereSeparator: \.isWhitespace).prefix(count.upperBound + 1) {
      guard let number = Double(word), number.isFinite, abs(number) <= 1e6 else {
        throw XMLDocument.error(
          file, "\"\(name)\" of <\(element.name)> has a word that is no usable number",
          expected: "a number up to 1e6", found: "\"\(word.prefix(40))\"", line: element.line)
      }
      numbers.append(number)
    }
    guard count.contains(numbers.count) else {
      let expected =
        count.lowerBound == count.upperBound
        ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      throw XMLDocument.error(
        file, "\"\(name)\" of <\(element.name)> has the wrong number of numbers",
        expected: expected, found: "\(numbers.count)", line: element.line)
    }
    return numbers
  }

  func vector(_ name: String, of element: XMLElement) throws(DiagnosticsError) -> Vector3? {
    try list(name, of: element, count: 3...3).map { Vector3($0[0], $0[1], $0[2]) }
  }

  /// The place and rotation of an element in its parent's frame.
  func pose(of element: XMLElement) throws(DiagnosticsError) -> SpatialPose {
    SpatialPose(
      position: try vector("pos", of: element) ?? .zero, attitude: try rotation(of: element))
  }

  private func rotation(of element: XMLElement) throws(DiagnosticsError) -> Quaternion {
    if let q = try list("quat", of: element, count: 4...4) {
      let norm = (q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]).squareRoot()
      guard norm > 1e-9 else {
        throw XMLDocument.error(
          file, "\"quat\" of <\(element.name)> is no rotation", line: element.line)
      }
      return Quaternion(w: q[0] / norm, x: q[1] / norm, y: q[2] / norm, z: q[3] / norm)
    }
    if let angles = try vector("euler", of: element) {
      let unit = isInDegrees ? Double.pi / 180 : 1
      // MuJoCo's own order: about x, then the turned y, then the turned z.
      return Quaternion(roll: unit * angles.x) * Quaternion(pitch: unit * angles.y)
        * Quaternion(yaw: unit * angles.z)
    }
    if let axis = try list("axisangle", of: element, count: 4...4) {
      let direction = Vector3(axis[0], axis[1], axis[2])
      let length = direction.length
      guard length > 1e-9 else { return .identity }
      let half = axis[3] * (isInDegrees ? Double.pi / 180 : 1) / 2
      let part = (sin(half) / length) * direction
      return Quaternion(w: cos(half), x: part.x, y: part.y, z: part.z)
    }
    return .identity
  }
}
