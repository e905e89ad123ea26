/// A vector of six numbers: a force and a torque.
struct Vector6 {
  var linear: Vector3
  var angular: Vector3

  static let zero = Vector6(linear: .zero, angular: .zero)

  static func - (a: Vector6, b: Vector6) -> Vector6 {
    Vector6(linear: a.linear - b.linear, angular: a.angular - b.angular)
  }
}

/// A symmetric positive definite 6 × 6 matrix, to solve with (Cholesky).
struct Matrix6 {
  /// The rows, one after the other; only the lower triangle is used.
  private var entries = InlineArray<36, Double>(repeating: 0)

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * 6 + column] }
    set { entries[row * 6 + column] = newValue }
  }

  /// Replaces the matrix by its factor `L` with `L Lᵀ` equal to the matrix.
  mutating func factorize() {
    for i in 0..<6 {
      for j in 0...i {
        var sum = self[i, j]
        for k in 0..<j { sum -= self[i, k] * self[j, k] }
        if i == j {
          self[i, i] = max(sum, 1e-12).squareRoot()
        } else {
          self[i, j] = sum / self[j, j]
        }
      }
    }
  }

  /// The solution of `A x = b`, where `self` is the factor of `A`.
  func solve(_ b: Vector6) -> Vector6 {
    var x = InlineArray<6, Double>(repeating: 0)
    for i in 0..<3 {
      x[i] = b.linear[i]
      x[i + 3] = b.angular[i]
    }
    for i in 0..<6 {
      for k in 0..<i { x[i] -= self[i, k] * x[k] }
      x[i] /= self[i, i]
    }
    for i in (0..<6).reversed() {
      for k in (i + 1)..<6 { x[i] -= self[k, i] * x[k] }
      x[i] /= self[i, i]
    }
    return Vector6(linear: Vector3(x[0], x[1], x[2]), angular: Vector3(x[3], x[4], x[5]))
  }
}
