import Glibc
import Grounding

/// How a search reached a state.
struct SearchNode: BitwiseCopyable {
  /// The number of the state before; -1 for the initial state.
  var parent: Int32
  /// The operator that was applied there; -1 for the initial state.
  var `operator`: Int32
  /// The cost of the path as the search counts it.
  var g: Int32
  /// What else the algorithm keeps of a state: it says.
  var note: Int32
}

/// All states that a search has met, each with a number and with its `SearchNode`.
///
/// States are fixed-width records in one buffer, numbered in the order in which they came. They are
/// found again by an open-addressing hash table of 32-bit slots; the bits of a slot that the state's
/// number does not need hold bits of its hash, which spares most comparisons of different states.
///
/// A new state is put together at `scratch`, behind the last record, and becomes a record by
/// `insertScratch` if it is new.
struct StateTable: ~Copyable {
  /// What `insertScratch` returns when there is no memory for another state.
  static var outOfMemory: Int32 { -1 }

  /// The words of a packed state.
  let stateWords: Int
  /// The words of a record: state and node.
  private let stride: Int
  /// The number of states.
  private(set) var count = 0

  private var records: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private var slots: UnsafeMutablePointer<UInt32>
  private var slotBits: Int
  private let budget: Budget

  private static let empty = UInt32.max
  private static let firstCapacity = 1 << 10

  /// Makes an empty table for states of so many words.
  init(stateWords: Int, budget: Budget) {
    self.stateWords = stateWords
    self.budget = budget
    stride = stateWords + MemoryLayout<SearchNode>.size / MemoryLayout<UInt64>.size
    capacity = Self.firstCapacity
    records = .allocate(capacity: capacity * stride)
    slotBits = (Self.firstCapacity * 2).trailingZeroBitCount
    slots = .allocate(capacity: 1 << slotBits)
    slots.initialize(repeating: Self.empty, count: 1 << slotBits)
  }

  deinit {
    free(records)
    free(slots)
  }

  /// The bytes that a state costs, the table's free room not counted.
  var bytesPerState: Int { stride * 8 + 4 }

  /// Where the next state is put together: `stateWords` words.
  @inline(__always)
  var scratch: UnsafeMutablePointer<UInt64> { records + count &* stride }

  /// A state's words. The pointer is good until the next `insertScratch`.
  @inline(__always)
  func state(_ id: Int32) -> UnsafeMutablePointer<UInt64> {
    assert(id >= 0 && Int(id) < count)
    return records + Int(id) &* stride
  }

  /// A state's node. The pointer is good until the next `insertScratch`.
  @inline(__always)
  func node(_ id: Int32) -> UnsafeMutablePointer<SearchNode> {
    UnsafeMutableRawPointer(state(id) + stateWords).assumingMemoryBound(to: SearchNode.self)
  }

  /// Gives the state at `scratch` a number: its old one if it is known, else the number `count`.
  ///
  /// The node of a new state must be set by the caller. Returns `outOfMemory` if the state is new
  /// and there is no room for it.
  @inline(__always)
  mutating func insertScratch() -> Int32 {
    let key = scratch
    let hash = Self.hash(key, stateWords)
    let mask = (1 &<< slotBits) &- 1
    let idMask = UInt32(truncatingIfNeeded: mask)
    let tag = UInt32(truncatingIfNeeded: hash &>> 32) & ~idMask
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == Self.empty { break }
      if entry & ~idMask == tag {
        let id = Int32(truncatingIfNeeded: entry & idMask)
        if isEqual(state(id), key) { return id }
      }
      slot = (slot &+ 1) & mask
    }
    let id = count
    slots[slot] = tag | UInt32(truncatingIfNeeded: id)
    count &+= 1
    // Room for the next scratch is made now; without it the state is taken back.
    if count == capacity || count &* 4 > 3 &* (mask &+ 1), !grow() {
      count = id
      slots[slot] = Self.empty
      return Self.outOfMemory
    }
    return Int32(truncatingIfNeeded: id)
  }

  @inline(__always)
  private func isEqual(_ left: UnsafePointer<UInt64>, _ right: UnsafePointer<UInt64>) -> Bool {
    for word in 0..<stateWords where left[word] != right[word] { return false }
    return true
  }

  /// Mixes the words of a state by multiplying to 128 bits and folding (after wyhash, Wang Yi 2019).
  @inline(__always)
  private static func hash(_ words: UnsafePointer<UInt64>, _ count: Int) -> UInt64 {
    var hash: UInt64 = 0xA076_1D64_78BD_642F
    for word in 0..<count {
      let product = (words[word] ^ hash).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
      hash = (product.high ^ product.low) &+ 0x9E37_79B9_7F4A_7C15
    }
    let product = hash.multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
    return product.high ^ product.low
  }

  @inline(never)
  private mutating func grow() -> Bool {
    guard count < Int(Int32.max) - 1 else { return false }
    if count == capacity {
      let bytes = capacity * stride * 8
      let newCapacity = bytes < 1 << 28 ? capacity * 2 : capacity + capacity / 4
      let growth = (newCapacity - capacity) * stride * 8
      guard budget.allows(growthBy: growth),
        let moved = realloc(records, newCapacity * stride * 8)
      else { return false }
      records = moved.assumingMemoryBound(to: UInt64.self)
      capacity = newCapacity
    }
    return count * 4 <= 3 << slotBits || rehash()
  }

  /// Doubles the slots and fills them again from the records.
  private mutating func rehash() -> Bool {
    let bytes = 4 << slotBits
    guard slotBits < 31, budget.allows(growthBy: bytes),
      let moved = realloc(slots, bytes * 2)
    else { return false }
    slotBits += 1
    slots = moved.bindMemory(to: UInt32.self, capacity: 1 << slotBits)
    slots.initialize(repeating: Self.empty, count: 1 << slotBits)
    let mask = (1 << slotBits) - 1
    let idMask = UInt32(mask)
    for id in 0..<count {
      let hash = Self.hash(records + id &* stride, stateWords)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != Self.empty { slot = (slot &+ 1) & mask }
      slots[slot] =
        (UInt32(truncatingIfNeeded: hash &>> 32) & ~idMask) | UInt32(truncatingIfNeeded: id)
    }
    return true
  }
}
