internal import Glibc
internal import PDDL
internal import Robots

/// Reading numbers, places and rotations from the attributes of MJCF elements.
struct MJCFNumbers {
  let file: String
  /// Whether angles are in degrees, as they are unless the compiler element says otherwise.
  let isInDegrees: Bool
  /// The axes of Euler's angles in the order of their turns: about the turned axes where the letter is small, about
  /// the fixed ones where it is large.
  let eulerAxes: [Character]

  /// Reads what the compiler element says about angles.
  ///
  /// - Throws: a finding for an order of axes that is none.
  init(_ document: XMLDocument) throws(DiagnosticsError) {
    file = document.name
    let compilers = document.elements.filter { $0.name == "compiler" }
    isInDegrees = compilers.last { $0["angle"] != nil }?["angle"] != "radian"
    let order = compilers.last { $0["eulerseq"] != nil }
    eulerAxes = Array(order?["eulerseq"] ?? "xyz")
    guard eulerAxes.count == 3, eulerAxes.allSatisfy("xyzXYZ".contains) else {
      throw XMLDocument.error(
        file, "\"eulerseq\" is no order of axes", expected: "three of x, y, z",
        found: "\"\(eulerAxes.prefix(10).map(String.init).joined())\"", line: order?.line ?? 0)
    }
  }

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
      return zip(eulerAxes, [angles.x, angles.y, angles.z]).reduce(.identity) { turned, turn in
        let angle = unit * turn.1
        let next =
          switch turn.0 {
          case "x", "X": Quaternion(roll: angle)
          case "y", "Y": Quaternion(pitch: angle)
          default: Quaternion(yaw: angle)
          }
        return turn.0.isUppercase ? next * turned : turned * next
      }
    }
    if let axis = try list("axisangle", of: element, count: 4...4) {
      let direction = Vector3(axis[0], axis[1], axis[2])
      let length = direction.length
      guard length > 1e-9 else { return .identity }
      let half = axis[3] * (isInDegrees ? Double.pi / 180 : 1) / 2
      let part = (sin(half) / length) * direction
      return Quaternion(w: cos(half), x: part.x, y: part.y, z: part.z)
    }
    if let axes = try list("xyaxes", of: element, count: 6...6) {
      return try rotation(
        x: Vector3(axes[0], axes[1], axes[2]), y: Vector3(axes[3], axes[4], axes[5]), element)
    }
    if let z = try vector("zaxis", of: element), z.length > 1e-9 {
      // The shortest turn that brings the upward axis there.
      let axis = Vector3(-z.y, z.x, 0)
      guard axis.length > 1e-12 * z.length else { return Quaternion(roll: z.z < 0 ? .pi : 0) }
      let half = atan2(axis.length, z.z) / 2
      let part = (sin(half) / axis.length) * axis
      return Quaternion(w: cos(half), x: part.x, y: part.y, z: part.z)
    }
    return .identity
  }

  /// The rotation to two axes; the second is made upright on the first.
  private func rotation(
    x: Vector3, y: Vector3, _ element: XMLElement
  ) throws(DiagnosticsError) -> Quaternion {
    let first = (1 / max(x.length, 1e-300)) * x
    let upright = y - y.dot(first) * first
    guard x.length > 1e-9, upright.length > 1e-9 * max(y.length, 1e-9) else {
      throw XMLDocument.error(
        file, "\"xyaxes\" of <\(element.name)> is no rotation", line: element.line)
    }
    let second = (1 / upright.length) * upright
    let third = first.cross(second)
    // By angles: z, then the turned y, then the turned x.
    let yaw = atan2(first.y, first.x)
    let pitch = asin(max(-1, min(1, -first.z)))
    let level = (first.x * first.x + first.y * first.y).squareRoot()
    guard level > 1e-9 else {
      return Quaternion(roll: 0, pitch: pitch, yaw: atan2(-second.x, second.y))
    }
    return Quaternion(roll: atan2(second.z, third.z), pitch: pitch, yaw: yaw)
  }
}
