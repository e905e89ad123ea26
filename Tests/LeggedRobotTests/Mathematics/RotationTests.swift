import TestSupport
import Testing

@testable import LeggedRobot

@Suite struct RotationTests {
  private func rotation(_ random: inout SeededGenerator) -> Rotation {
    Rotation(
      roll: .random(in: -3...3, using: &random), pitch: .random(in: -1.5...1.5, using: &random),
      yaw: .random(in: -3...3, using: &random))
  }

  private func vector(_ random: inout SeededGenerator, _ limit: Double = 2) -> Vector3 {
    func number() -> Double { .random(in: -limit...limit, using: &random) }
    return Vector3(number(), number(), number())
  }

  @Test(arguments: 0..<50)
  func theLawsOfRotationsHold(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let (p, q) = (rotation(&random), rotation(&random))
    let (u, v) = (vector(&random), vector(&random))
    #expect(abs((q * u).length - u.length) < 1e-12)
    #expect(((q * u).cross(q * v) - q * u.cross(v)).length < 1e-12)
    #expect((q.inverse(q * u) - u).length < 1e-12)
    #expect((q.transposed * (q * u) - u).length < 1e-12)
    #expect(((p * q) * u - p * (q * u)).length < 1e-12)
  }

  @Test(arguments: 0..<50)
  func anglesComeBack(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let roll = Double.random(in: -3...3, using: &random)
    let pitch = Double.random(in: -1.5...1.5, using: &random)
    let yaw = Double.random(in: -3...3, using: &random)
    let rotation = Rotation(roll: roll, pitch: pitch, yaw: yaw)
    #expect(abs(rotation.roll - roll) < 1e-6)
    #expect(abs(rotation.pitch - pitch) < 1e-6)
    #expect(abs(rotation.yaw - yaw) < 1e-6)
  }

  /// A positive pitch lowers the nose, a positive roll lifts the left side.
  @Test func anglesHaveTheSignsOfTheContract() {
    #expect((Rotation(roll: 0, pitch: 0.3, yaw: 0) * .unitX).z < 0)
    #expect((Rotation(roll: 0.3, pitch: 0, yaw: 0) * .unitY).z > 0)
    #expect((Rotation(roll: 0, pitch: 0, yaw: 0.3) * .unitX).y > 0)
  }

  /// Turning by a vector and reading the vector back are opposites.
  @Test(arguments: 0..<50)
  func aRotationVectorIsAnAxisTimesAnAngle(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let small = vector(&random, 0.02)
    let turned = Rotation(Quaternion(w: 1, x: 0, y: 0, z: 0).turned(by: small))
    #expect((turned.rotationVector - small).length < 1e-5)
    let axis = vector(&random)
    let wanted = axis * (Double.random(in: 0.01...3, using: &random) / axis.length)
    let half = wanted.length / 2
    let part = wanted * (sine(half) / wanted.length)
    let rotation = Rotation(Quaternion(w: cosine(half), x: part.x, y: part.y, z: part.z))
    #expect((rotation.rotationVector - wanted).length < 1e-6)
    #expect(Rotation.identity.rotationVector.length == 0)
  }

  private func cosine(_ angle: Double) -> Double { SIMD2(1, 0).rotated(by: angle).x }
  private func sine(_ angle: Double) -> Double { SIMD2(1, 0).rotated(by: angle).y }

  @Test func unusableNumbersAreNoRotation() {
    for bad in [Double.nan, .infinity, 0] {
      let q = Quaternion(w: bad, x: 0, y: 0, z: 0).normalized
      #expect(q.w == 1 && q.x == 0 && q.y == 0 && q.z == 0)
    }
    let long = Quaternion(w: 0, x: 3, y: 0, z: 4).normalized
    #expect(abs(long.x - 0.6) < 1e-12 && abs(long.z - 0.8) < 1e-12)
  }
}
