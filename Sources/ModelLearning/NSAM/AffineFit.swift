/// An affine function through samples, found exactly and one sample at a time.
///
/// The samples (1, x, y) are kept as a basis in echelon form, so memory depends on the number of
/// columns only. Of all functions through the samples the one is given that uses the first columns:
/// a column is used only if the constant and the columns before it do not determine it.
struct AffineFit: Sendable {
  /// How far a value may be from the function's, relative to its size and at least 1.
  static let tolerance = 1e-9

  /// The number of arguments.
  let columns: Int
  /// Integer vectors (w, w·x, w·y) after elimination, each 0 in the pivot columns of the others.
  private var rows: [ExactVector] = []
  private var pivots: [Int] = []

  init(columns: Int) { self.columns = columns }

  /// Adds a sample.
  ///
  /// - Returns: nil if some function goes through all samples, this one included; else by how much the
  ///   value differs from that of the function so far, and the sample is not counted in.
  /// - Complexity: O(columns²)
  mutating func insert(_ arguments: [ExactDecimal], _ value: ExactDecimal) -> Double? {
    let sample = ExactDecimal.homogeneous(arguments + [value])
    var row = sample
    for (index, pivot) in pivots.enumerated() where !row[pivot].isZero {
      row = row.combined(rows[index][pivot], rows[index], -row[pivot]).primitive
    }
    guard let pivot = row.dropLast().firstIndex(where: { !$0.isZero }) else {
      if row[columns + 1].isZero { return nil }
      let residual = Fraction(value) - self.value(at: arguments)
      let size = max(1, abs(Fraction(value).double))
      return abs(residual.double) <= Self.tolerance * size ? nil : residual.double
    }
    for index in rows.indices where !rows[index][pivot].isZero {
      rows[index] = rows[index].combined(row[pivot], row, -rows[index][pivot]).primitive
    }
    rows.append(row)
    pivots.append(pivot)
    return nil
  }

  /// The number of samples that fix the function.
  var rank: Int { rows.count }

  /// The constant and the coefficients of the function.
  var coefficients: [Fraction] {
    var result = Array(repeating: Fraction.zero, count: columns + 1)
    for (row, pivot) in zip(rows, pivots) { result[pivot] = Fraction(row[columns + 1], row[pivot]) }
    return result
  }

  /// The function's value.
  func value(at arguments: [ExactDecimal]) -> Fraction {
    zip(coefficients.dropFirst(), arguments).reduce(coefficients[0]) {
      $0 + $1.0 * Fraction($1.1)
    }
  }
}
