import Grounding

extension RaggedArray where Element == Int32 {
  /// For each number below `columns` the rows that contain it, in ascending order, as often as they
  /// contain it.
  ///
  /// - Precondition: all values are in `0 ..< columns`.
  /// - Complexity: O(values + columns).
  func transposed(columns: Int) -> RaggedArray<Int32> {
    var starts = Array(repeating: 0, count: columns + 1)
    for value in values { starts[Int(value) + 1] += 1 }
    for column in 0..<columns { starts[column + 1] += starts[column] }
    var next = starts
    var rows = Array(repeating: Int32(0), count: values.count)
    for row in 0..<count {
      for value in self[row] {
        rows[next[Int(value)]] = Int32(row)
        next[Int(value)] += 1
      }
    }
    var result = RaggedArray<Int32>()
    result.reserveCapacity(rows: columns, values: rows.count)
    for column in 0..<columns {
      result.appendRow(rows[starts[column]..<starts[column + 1]])
    }
    return result
  }
}
