/// Finds the rows of a relation by the values of some of its columns.
///
/// Rows with the same values form a chain, newest first. A single column is looked up in an array
/// with one entry an object; several columns in a hash table.
struct ColumnIndex: ~Copyable {
  /// The columns of the key, ascending; at least one.
  let columns: [Int]

  private let keys: UnsafeMutablePointer<Int>
  private let keyCount: Int
  private var heads: UnsafeMutablePointer<Int32>
  private var mask: Int
  private var chains: UnsafeMutablePointer<Int32>
  private var capacity = 8
  /// The number of different keys.
  private(set) var distinctKeys = 0

  /// Makes an empty index over the columns of a relation with values below `objectCount`.
  init(columns: [Int], objectCount: Int) {
    self.columns = columns
    keyCount = columns.count
    keys = .allocate(capacity: columns.count)
    keys.initialize(from: columns, count: columns.count)
    mask = columns.count == 1 ? objectCount : 15
    heads = .allocate(capacity: mask + 1)
    heads.initialize(repeating: -1, count: mask + 1)
    chains = .allocate(capacity: capacity)
  }

  deinit {
    keys.deallocate()
    heads.deallocate()
    chains.deallocate()
  }

  /// The next row of a chain; -1 at its end.
  @inline(__always)
  func next(_ row: Int) -> Int { Int(chains[row]) }

  /// The first row whose key columns have the given values; -1 if there is none.
  @inline(__always)
  func first(_ key: UnsafePointer<Int32>, in relation: borrowing Relation) -> Int {
    if keyCount == 1 { return Int(heads[Int(key[0])]) }
    var slot = Int(truncatingIfNeeded: hashRow(key, keyCount)) & mask
    while true {
      let head = Int(heads[slot])
      if head < 0 || matches(relation.row(head), key) { return head }
      slot = (slot &+ 1) & mask
    }
  }

  /// Adds a row of the relation; rows are added in ascending order.
  mutating func add(_ row: Int, of relation: borrowing Relation) {
    if row >= capacity { growChains(to: row + 1) }
    let values = relation.row(row)
    if keyCount == 1 {
      let value = Int(values[keys[0]])
      if heads[value] < 0 { distinctKeys &+= 1 }
      chains[row] = heads[value]
      heads[value] = Int32(truncatingIfNeeded: row)
      return
    }
    var slot = Int(truncatingIfNeeded: hash(of: values)) & mask
    while heads[slot] >= 0 {
      if sameKey(relation.row(Int(heads[slot])), values) { break }
      slot = (slot &+ 1) & mask
    }
    if heads[slot] < 0 { distinctKeys &+= 1 }
    chains[row] = heads[slot]
    heads[slot] = Int32(truncatingIfNeeded: row)
    if distinctKeys &* 3 > (mask &+ 1) &* 2 { growHeads(relation) }
  }

  private func hash(of row: UnsafePointer<Int32>) -> UInt64 {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: keyCount) { key in
      guard let start = key.baseAddress else { return 0 }
      for position in 0..<keyCount { start[position] = row[keys[position]] }
      return hashRow(start, keyCount)
    }
  }

  @inline(__always)
  private func matches(_ row: UnsafePointer<Int32>, _ key: UnsafePointer<Int32>) -> Bool {
    for position in 0..<keyCount where row[keys[position]] != key[position] { return false }
    return true
  }

  private func sameKey(_ a: UnsafePointer<Int32>, _ b: UnsafePointer<Int32>) -> Bool {
    for position in 0..<keyCount where a[keys[position]] != b[keys[position]] { return false }
    return true
  }

  private mutating func growChains(to minimum: Int) {
    let larger = max(capacity * 2, minimum)
    let moved = UnsafeMutablePointer<Int32>.allocate(capacity: larger)
    moved.update(from: chains, count: min(capacity, minimum - 1))
    chains.deallocate()
    chains = moved
    capacity = larger
  }

  private mutating func growHeads(_ relation: borrowing Relation) {
    let old = heads
    let oldCount = mask + 1
    mask = mask * 2 + 1
    heads = .allocate(capacity: mask + 1)
    heads.initialize(repeating: -1, count: mask + 1)
    for index in 0..<oldCount where old[index] >= 0 {
      var slot = Int(truncatingIfNeeded: hash(of: relation.row(Int(old[index])))) & mask
      while heads[slot] >= 0 { slot = (slot + 1) & mask }
      heads[slot] = old[index]
    }
    old.deallocate()
  }
}
