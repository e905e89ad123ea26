import Glibc

/// Remembers what pieces of text stand for, byte by byte as they are written.
///
/// A trace writes the same few atoms again and again. The memo knows them by their bytes, so that
/// only the first `(on b2 b1)` is taken apart. An open-addressing hash table with linear probing
/// that owns its memory.
struct TextMemo: ~Copyable {
  private struct Slot {
    var hash: UInt64
    var start: Int
    var length: Int32
    /// What the text stands for, plus 1; 0 in a free slot.
    var meaning: Int32
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var count = 0
  private var pool: [UInt8] = []

  init() {
    mask = 255
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(hash: 0, start: 0, length: 0, meaning: 0), count: mask + 1)
  }

  deinit { slots.deallocate() }

  /// The hash of no bytes.
  static var seed: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// Adds a byte to a hash.
  @inline(__always)
  static func combine(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x9FB2_1C65_1E98_DF25
  }

  @inline(__always)
  private static func finish(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 20 ^ hash >> 44)
  }

  /// What a text stands for; -1 if it is not known.
  @inline(__always)
  func meaning(of text: UnsafePointer<UInt8>, length: Int, hash: UInt64) -> Int32 {
    var slot = Self.finish(hash) & mask
    while slots[slot].meaning != 0 {
      if slots[slot].hash == hash, slots[slot].length == Int32(truncatingIfNeeded: length),
        isText(slots[slot].start, equalTo: text, length: length)
      {
        return slots[slot].meaning &- 1
      }
      slot = (slot &+ 1) & mask
    }
    return -1
  }

  @inline(__always)
  private func isText(_ start: Int, equalTo text: UnsafePointer<UInt8>, length: Int) -> Bool {
    pool.withUnsafeBufferPointer { pool in
      guard let base = pool.baseAddress else { return length == 0 }
      return memcmp(base + start, text, length) == 0
    }
  }

  /// Remembers a text that is not known yet; the meaning is 0 or more.
  mutating func remember(
    _ text: UnsafePointer<UInt8>, length: Int, hash: UInt64, meaning: Int32
  ) {
    let start = pool.count
    pool.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
    if length == 0 { pool.append(0) }
    place(
      Slot(
        hash: hash, start: start, length: Int32(truncatingIfNeeded: length), meaning: meaning + 1))
    count += 1
    if count * 2 > mask { doubleSlots() }
  }

  private func place(_ entry: Slot) {
    var slot = Self.finish(entry.hash) & mask
    while slots[slot].meaning != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func doubleSlots() {
    let old = slots
    let oldCount = mask + 1
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(hash: 0, start: 0, length: 0, meaning: 0), count: mask + 1)
    for index in 0..<oldCount where old[index].meaning != 0 { place(old[index]) }
    old.deallocate()
  }
}
