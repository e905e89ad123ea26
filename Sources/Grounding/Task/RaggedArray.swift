/// A list of rows of different length in two flat arrays ("compressed sparse rows").
///
/// Row `i` is `values[offsets[i]..<offsets[i + 1]]`. Building is append-only: values are appended
/// to the open row, which `endRow` closes.
public struct RaggedArray<Element: Sendable>: Sendable {
  /// Where each row starts in `values`, and behind the last row its end; never empty.
  public private(set) var offsets: [Int32] = [0]
  /// The elements of all rows, one row behind the other.
  public private(set) var values: [Element] = []

  /// Makes an array without rows.
  public init() {}

  /// Makes an array of the given rows.
  public init(rows: some Sequence<some Sequence<Element>>) {
    for row in rows { appendRow(row) }
  }

  /// Makes an array of rows that lie one behind the other already.
  ///
  /// - Parameters:
  ///   - offsets: where each row starts in `values`, and the end of the last; starts with 0, ascends
  ///     and ends with the number of values.
  ///   - values: the elements.
  init(offsets: [Int32], values: [Element]) {
    self.offsets = offsets
    self.values = values
  }

  /// Makes an array with `rowCount` rows of the elements that `generate` passes to its argument
  /// with their row, in the order passed; `generate` is called twice and has to repeat itself.
  init(rowCount: Int, _ generate: ((_ row: Int, _ element: Element) -> Void) -> Void) {
    var offsets = [Int32](repeating: 0, count: rowCount + 1)
    generate { row, _ in offsets[row + 1] += 1 }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    var next = offsets
    let values = [Element](unsafeUninitializedCapacity: Int(offsets[rowCount])) { buffer, count in
      generate { row, element in
        (buffer.baseAddress.map { $0 + Int(next[row]) })?.initialize(to: element)
        next[row] += 1
      }
      count = Int(offsets[rowCount])
    }
    self.init(offsets: offsets, values: values)
  }

  /// The number of closed rows.
  @inlinable public var count: Int { offsets.count - 1 }

  /// The elements of a row.
  @inlinable public subscript(row: Int) -> ArraySlice<Element> {
    values[range(of: row)]
  }

  /// Where a row lies in `values`.
  @inlinable public func range(of row: Int) -> Range<Int> {
    Int(offsets[row])..<Int(offsets[row + 1])
  }

  /// Appends an element to the open row.
  public mutating func append(_ element: Element) {
    values.append(element)
  }

  /// Closes the open row.
  public mutating func endRow() {
    offsets.append(Int32(values.count))
  }

  /// Appends a whole row.
  public mutating func appendRow(_ row: some Sequence<Element>) {
    values.append(contentsOf: row)
    endRow()
  }

  /// Makes room for a known size.
  public mutating func reserveCapacity(rows: Int, values: Int) {
    offsets.reserveCapacity(rows + 1)
    self.values.reserveCapacity(values)
  }
}

extension RaggedArray: Equatable where Element: Equatable {}
