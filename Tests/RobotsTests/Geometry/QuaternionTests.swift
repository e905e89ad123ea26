import Robots
import TestSupport
import Testing

@Suite struct QuaternionTests {
  private func rotation(_ random: inout SeededGenerator) -> Quaternion {
    Quaternion(
      roll: .random(in: -3...3, using: &random), pitch: .random(in: -1.5...1.5, using: &random),
      yaw: .random(in: -3...3, using: &random))
  }

  private func vector(_ random: inout SeededGenerator) -> Vector3 {
    func number() -> Double { .random(in: -2...2, using: &random) }
    return Vector3(number(), number(), number())
  }

  @Test func quarterTurnsGoTheRightWayRound() {
    let (x, y, z) = (Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1))
    func near(_ a: Vector3, _ b: Vector3) -> Bool { (a - b).length < 1e-12 }
    let yaw = Quaternion(yaw: .pi / 2)
    #expect(near(yaw.rotating(x), y) && near(yaw.rotating(y), -x) && near(yaw.rotating(z), z))
    // A positive pitch has the nose down, a positive roll the left side up.
    let pitch = Quaternion(pitch: .pi / 2)
    #expect(near(pitch.rotating(x), -z) && near(pitch.rotating(z), x))
    let roll = Quaternion(roll: .pi / 2)
    #expect(near(roll.rotating(y), z) && near(roll.rotating(z), -y))
  }

  @Test(arguments: 0..<50)
  func theLawsOfRotationsHold(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let (p, q, r) = (rotation(&random), rotation(&random), rotation(&random))
    let (u, v) = (vector(&random), vector(&random))
    // Lengths and angles stay, and so does the hand.
    #expect(abs(q.rotating(u).length - u.length) < 1e-12)
    #expect(abs(q.rotating(u).dot(q.rotating(v)) - u.dot(v)) < 1e-12)
    #expect((q.rotating(u).cross(q.rotating(v)) - q.rotating(u.cross(v))).length < 1e-12)
    // Products are compositions, whatever the brackets; going back is the opposite.
    #expect(((p * q).rotating(u) - p.rotating(q.rotating(u))).length < 1e-12)
    #expect((((p * q) * r).rotating(u) - (p * (q * r)).rotating(u)).length < 1e-12)
    #expect((q.unrotating(q.rotating(u)) - u).length < 1e-12)
    #expect((q * .identity) == q && (.identity * q) == q)
  }

  @Test(arguments: 0..<50)
  func anglesComeBack(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let roll = Double.random(in: -3...3, using: &random)
    let pitch = Double.random(in: -1.5...1.5, using: &random)
    let yaw = Double.random(in: -3...3, using: &random)
    let q = Quaternion(roll: roll, pitch: pitch, yaw: yaw)
    #expect(abs(q.roll - roll) < 1e-6 && abs(q.pitch - pitch) < 1e-6 && abs(q.yaw - yaw) < 1e-6)
    let turned = Quaternion(yaw: yaw) * Quaternion(pitch: pitch) * Quaternion(roll: roll)
    let up = Vector3(0, 0, 1)
    #expect((turned.rotating(up) - q.rotating(up)).length < 1e-12)
    #expect(abs(q.rotating(up).z - cosine(q.tilt)) < 1e-9)
  }

  /// Of a tilt by half angles, so that the test does not use what it tests.
  private func cosine(_ angle: Double) -> Double {
    Quaternion(yaw: angle).rotating(Vector3(1, 0, 0)).x
  }

  @Test func nothingIsNotANumberAtTheEdges() {
    let edge = Quaternion(pitch: .pi / 2)
    let angles = [edge.roll, edge.pitch, edge.yaw, edge.tilt]
    #expect(angles.allSatisfy { $0.isFinite })
    // Rounding must not take an arc sine of more than 1.
    let long = Quaternion(w: 1, x: 0, y: 1, z: 0)
    #expect(long.pitch == .pi / 2 && long.tilt == .pi)
  }
}
