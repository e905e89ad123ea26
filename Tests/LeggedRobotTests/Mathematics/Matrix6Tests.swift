import TestSupport
import Testing

@testable import LeggedRobot

@Suite struct Matrix6Tests {
  /// Solutions are held against the matrix itself, multiplied out.
  @Test(arguments: 0..<50)
  func aSolutionSolves(seed: Int) {
    var random = SeededGenerator(seed: seed)
    func number() -> Double { .random(in: -2...2, using: &random) }
    let rows = (0..<6).map { _ in (0..<6).map { _ in number() } }
    // R Rᵀ and a little more is positive definite.
    var entries = [[Double]](repeating: [Double](repeating: 0, count: 6), count: 6)
    var matrix = Matrix6()
    for i in 0..<6 {
      for j in 0..<6 {
        entries[i][j] =
          (0..<6).reduce(i == j ? 0.1 : 0) { $0 + rows[i][$1] * rows[j][$1] }
        // The upper triangle is not looked at.
        matrix[i, j] = j <= i ? entries[i][j] : .nan
      }
    }
    let right = Vector6(
      linear: Vector3(number(), number(), number()),
      angular: Vector3(number(), number(), number()))
    matrix.factorize()
    let x = matrix.solve(right)
    let solution = (0..<3).map { x.linear[$0] } + (0..<3).map { x.angular[$0] }
    let wanted = (0..<3).map { right.linear[$0] } + (0..<3).map { right.angular[$0] }
    for i in 0..<6 {
      let product = (0..<6).reduce(0) { $0 + entries[i][$1] * solution[$1] }
      #expect(abs(product - wanted[i]) < 1e-6)
    }
  }

  @Test func aMatrixThatIsNotPositiveGivesNumbersAllTheSame() {
    var matrix = Matrix6()
    matrix.factorize()
    let x = matrix.solve(Vector6(linear: .unitX, angular: .unitZ))
    #expect(x.linear.isFinite && x.angular.isFinite)
  }
}
