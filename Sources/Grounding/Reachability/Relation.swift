/// A set of rows of object numbers, all of one width, in one buffer.
///
/// Rows are numbered in the order of insertion and never removed. With `isSet`, a hash table over
/// whole rows keeps them distinct and answers `find`; without it `append` is all there is.
///
/// Owns its memory; indices given to it must be below `count`, which the join engine guarantees.
struct Relation: ~Copyable {
  /// The number of columns.
  let width: Int
  /// The number of rows.
  private(set) var count = 0
  /// How many rows, from the first, joins may see.
  var visible = 0

  private let isSet: Bool
  private var rows: UnsafeMutablePointer<Int32>
  private var capacity: Int
  private var table: UnsafeMutablePointer<Int32>
  private var mask: Int

  /// Makes an empty relation.
  init(width: Int, isSet: Bool) {
    self.width = width
    self.isSet = isSet
    capacity = 8
    rows = .allocate(capacity: max(1, capacity * width))
    mask = isSet ? 15 : 0
    table = .allocate(capacity: mask + 1)
    table.initialize(repeating: -1, count: mask + 1)
  }

  deinit {
    rows.deallocate()
    table.deallocate()
  }

  /// Bytes that the next growth would take; 0 while there is room.
  var growth: Int {
    count < capacity ? 0 : capacity * 2 * width * 4 + (isSet ? (mask + 1) * 8 : 0)
  }

  /// The start of a row; valid until the next insertion.
  @inline(__always)
  func row(_ index: Int) -> UnsafePointer<Int32> {
    UnsafePointer(rows + index &* width)
  }

  /// A row as an array, for code that is not hot.
  func rowArray(_ index: Int) -> [Int32] {
    Array(UnsafeBufferPointer(start: row(index), count: width))
  }

  /// Appends a row without looking whether it is there.
  mutating func append(_ values: UnsafePointer<Int32>) {
    if count == capacity { growRows() }
    (rows + count &* width).update(from: values, count: width)
    count &+= 1
  }

  /// Inserts a row unless it is there; returns its number.
  @discardableResult
  mutating func insert(_ values: UnsafePointer<Int32>) -> Int {
    var slot = Int(truncatingIfNeeded: hashRow(values, width)) & mask
    while true {
      let entry = Int(table[slot])
      if entry < 0 { break }
      if equalRows(rows + entry &* width, values, width) { return entry }
      slot = (slot &+ 1) & mask
    }
    table[slot] = Int32(truncatingIfNeeded: count)
    append(values)
    if count &* 3 > (mask &+ 1) &* 2 { growTable() }
    return count &- 1
  }

  /// The number of a row; -1 if it is not there.
  @inline(__always)
  func find(_ values: UnsafePointer<Int32>) -> Int {
    var slot = Int(truncatingIfNeeded: hashRow(values, width)) & mask
    while true {
      let entry = Int(table[slot])
      if entry < 0 || equalRows(rows + entry &* width, values, width) { return entry }
      slot = (slot &+ 1) & mask
    }
  }

  private mutating func growRows() {
    let larger = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, capacity * 2 * width))
    larger.update(from: rows, count: count * width)
    rows.deallocate()
    rows = larger
    capacity *= 2
  }

  private mutating func growTable() {
    table.deallocate()
    mask = mask * 2 + 1
    table = .allocate(capacity: mask + 1)
    table.initialize(repeating: -1, count: mask + 1)
    for index in 0..<count {
      var slot = Int(truncatingIfNeeded: hashRow(rows + index * width, width)) & mask
      while table[slot] >= 0 { slot = (slot + 1) & mask }
      table[slot] = Int32(index)
    }
  }
}

/// A hash of a short run of numbers.
@inline(__always)
func hashRow(_ values: UnsafePointer<Int32>, _ width: Int) -> UInt64 {
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
  for column in 0..<width {
    hash = (hash ^ UInt64(UInt32(bitPattern: values[column]))) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
  }
  return hash
}

/// Whether two runs of numbers are the same.
@inline(__always)
func equalRows(_ a: UnsafePointer<Int32>, _ b: UnsafePointer<Int32>, _ width: Int) -> Bool {
  for column in 0..<width where a[column] != b[column] { return false }
  return true
}
