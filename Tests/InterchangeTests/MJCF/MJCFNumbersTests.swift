import Interchange
import PDDL
import Robots
import TestSupport
import Testing

/// Rotations are looked at through the pose of a body that moves.
@Suite struct MJCFNumbersTests {
  private func attitude(_ rotation: String, compiler: String = "") throws -> Quaternion {
    let text = """
      <mujoco><compiler \(compiler)/><worldbody><body \(rotation)><freejoint/></body></worldbody>
      </mujoco>
      """
    return try MJCFReader.read(SourceText(text, name: "m.xml")).model.bodies[0].pose.attitude
  }

  /// Rotations are the same if they turn two axes in the same way.
  private func expectEqual(_ a: Quaternion, _ b: Quaternion) {
    for axis in [Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1)] {
      #expect((a.rotating(axis) - b.rotating(axis)).length < 1e-9)
    }
  }

  @Test func aRotationCanBeSaidInManyWays() throws {
    let quarter = Quaternion(yaw: .pi / 2)
    for text in [
      "quat=\"2 0 0 2\"", "euler=\"0 0 90\"", "axisangle=\"0 0 3 90\"", "xyaxes=\"0 1 0 -1 0 0\"",
    ] { expectEqual(try attitude(text), quarter) }
    expectEqual(try attitude("euler=\"0 0 1\"", compiler: "angle=\"radian\""), Quaternion(yaw: 1))
    expectEqual(try attitude("zaxis=\"1 0 0\""), Quaternion(pitch: .pi / 2))
    expectEqual(try attitude(""), .identity)
  }

  /// Small letters turn about the turned axes, large ones about the fixed ones, each in its order.
  @Test func theOrderOfEulersAnglesIsTheCompilers() throws {
    let (x, y, z) = (Quaternion(roll: 0.1), Quaternion(pitch: 0.2), Quaternion(yaw: 0.3))
    func read(_ order: String, _ angles: String) throws -> Quaternion {
      try attitude(
        "euler=\"\(angles)\"", compiler: "angle=\"radian\" eulerseq=\"\(order)\"")
    }
    expectEqual(try read("xyz", "0.1 0.2 0.3"), x * y * z)
    expectEqual(try read("zyx", "0.3 0.2 0.1"), z * y * x)
    expectEqual(try read("XYZ", "0.1 0.2 0.3"), z * y * x)
    expectEqual(try read("zxZ", "0.3 0.1 0.3"), z * z * x)
    #expect(
      MJCFReader.finding("<mujoco>\n<compiler eulerseq=\"xyw\"/></mujoco>")
        == "m.xml:2:1: error: \"eulerseq\" is no order of axes, expected three of x, y, z, found "
        + "\"xyw\"")
  }

  @Test(arguments: 0..<30)
  func axesOfARotationGiveItBack(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    func angle(_ limit: Double) -> Double { .random(in: -limit...limit, using: &random) }
    let rotation = Quaternion(
      roll: angle(3), pitch: seed.isMultiple(of: 5) ? .pi / 2 : angle(1.5), yaw: angle(3))
    let x = rotation.rotating(Vector3(1, 0, 0))
    // The second axis may lean towards the first, and be of any length.
    let y = 2 * rotation.rotating(Vector3(0, 1, 0)) + 0.5 * x
    expectEqual(
      try attitude("xyaxes=\"\(x.x) \(x.y) \(x.z) \(y.x) \(y.y) \(y.z)\""), rotation)
    let up = rotation.rotating(Vector3(0, 0, 1))
    let shortest = try attitude("zaxis=\"\(up.x) \(up.y) \(up.z)\"")
    #expect((shortest.rotating(Vector3(0, 0, 1)) - up).length < 1e-9)
    // The shortest turn has its axis on the ground.
    #expect(abs(shortest.z) < 1e-12)
  }
}
