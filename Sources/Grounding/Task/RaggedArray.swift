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
