import Glibc

/// Numbers for names: equal names get equal numbers, counted up from 0.
///
/// An open-addressing hash table with linear probing over the raw bytes of the names. It owns its
/// memory; this file and `SExpressionScanner.swift` are the only places where reading touches
/// pointers.
struct SymbolTable: ~Copyable {
  /// The names' bytes in lower case, one behind the other.
  private var pool: UnsafeMutablePointer<UInt8>
  private var poolCapacity: Int
  /// Where each name starts in the pool, and behind the last where the pool's free part starts.
  private var starts: UnsafeMutablePointer<Int>
  private var startsCapacity: Int
  /// Upper half: the upper half of the name's hash; lower half: its number plus 1; 0 when free.
  private var slots: UnsafeMutablePointer<UInt64>
  private var slotMask: Int
  /// How many names there are.
  private(set) var count = 0

  init() {
    poolCapacity = 1 << 14
    pool = .allocate(capacity: poolCapacity)
    startsCapacity = 1 << 11
    starts = .allocate(capacity: startsCapacity)
    starts[0] = 0
    slotMask = (1 << 12) - 1
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: 0, count: slotMask + 1)
  }

  deinit {
    pool.deallocate()
    starts.deallocate()
    slots.deallocate()
  }

  /// The number of a name.
  ///
  /// - Parameters:
  ///   - name: the bytes of the name, at least one, in the case of the text.
  ///   - hash: `ByteTable` folds and hashes the bytes; equal names have equal hashes.
  @inline(__always)
  mutating func intern(_ name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    let tag = hash >> 32
    var slot = Int(truncatingIfNeeded: tag) & slotMask
    while true {
      let entry = slots[slot]
      if entry == 0 { return insert(name, tag: tag, at: slot) }
      if entry >> 32 == tag {
        let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1
        if isName(number, equalTo: name) { return Int32(truncatingIfNeeded: number) }
      }
      slot = (slot &+ 1) & slotMask
    }
  }

  /// Whether a known name has the bytes of another, but for case.
  @inline(__always)
  private func isName(_ number: Int, equalTo name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number &+ 1] &- start == name.count else { return false }
    let known = pool + start
    for index in 0..<name.count where known[index] != ByteTable.lowercased(name[index]) {
      return false
    }
    return true
  }

  /// Adds a name that is not in the table.
  @inline(never)
  private mutating func insert(
    _ name: UnsafeBufferPointer<UInt8>, tag: UInt64, at slot: Int
  ) -> Int32 {
    let number = count
    let start = starts[number]
    if start + name.count > poolCapacity {
      Self.grow(&pool, from: &poolCapacity, toAtLeast: start + name.count, used: start)
    }
    for index in 0..<name.count { pool[start + index] = ByteTable.lowercased(name[index]) }
    if number + 2 > startsCapacity {
      Self.grow(&starts, from: &startsCapacity, toAtLeast: number + 2, used: number + 1)
    }
    starts[number + 1] = start + name.count
    slots[slot] = tag << 32 | UInt64(number + 1)
    count = number + 1
    if count * 2 > slotMask { doubleSlots() }
    return Int32(truncatingIfNeeded: number)
  }

  private mutating func doubleSlots() {
    let newMask = slotMask * 2 + 1
    let newSlots = UnsafeMutablePointer<UInt64>.allocate(capacity: newMask + 1)
    newSlots.initialize(repeating: 0, count: newMask + 1)
    for index in 0...slotMask where slots[index] != 0 {
      var slot = Int(slots[index] >> 32) & newMask
      while newSlots[slot] != 0 { slot = (slot + 1) & newMask }
      newSlots[slot] = slots[index]
    }
    slots.deallocate()
    slots = newSlots
    slotMask = newMask
  }

  private static func grow<Element: BitwiseCopyable>(
    _ storage: inout UnsafeMutablePointer<Element>, from capacity: inout Int,
    toAtLeast needed: Int, used: Int
  ) {
    let newCapacity = max(needed, capacity * 2)
    let newStorage = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    newStorage.update(from: storage, count: used)
    storage.deallocate()
    storage = newStorage
    capacity = newCapacity
  }

  /// The names by number, as strings that share no memory with the table.
  func names() -> [String] {
    (0..<count).map { number in
      let bytes = UnsafeBufferPointer(
        start: pool + starts[number], count: starts[number + 1] - starts[number])
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
