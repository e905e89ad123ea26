import Robots
import TestSupport
import Testing

@Suite struct Vector3Tests {
  @Test func theAxesAreRightHanded() {
    let (x, y, z) = (Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1))
    #expect(x.cross(y) == z && y.cross(z) == x && z.cross(x) == y)
    #expect(Vector3(3, 4, 12).length == 13)
    #expect(Vector3(1, 2, 3).dot(Vector3(4, 5, 6)) == 32)
    var sum = x
    sum += 2 * y
    #expect(sum - z == Vector3(1, 2, -1) && -sum == Vector3(-1, -2, 0))
    #expect(!Vector3(0, .nan, 0).isFinite && !Vector3(0, 0, .infinity).isFinite && sum.isFinite)
  }

  /// Lagrange's identity ties both products to each other.
  @Test(arguments: 0..<30)
  func theProductsBelongTogether(seed: Int) {
    var random = SeededGenerator(seed: seed)
    func number() -> Double { .random(in: -5...5, using: &random) }
    let (a, b) = (Vector3(number(), number(), number()), Vector3(number(), number(), number()))
    let cross = a.cross(b)
    #expect(abs(cross.dot(a)) < 1e-9 && abs(cross.dot(b)) < 1e-9)
    #expect(abs(cross.dot(cross) + a.dot(b) * a.dot(b) - a.dot(a) * b.dot(b)) < 1e-9)
    #expect((a + b).length <= a.length + b.length + 1e-12)
  }
}
