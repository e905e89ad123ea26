import Grounding

/// A priority queue for many entries with few distinct keys: entries of one key form a bucket, and
/// a binary heap orders the keys that have entries.
///
/// Adding to or taking from a bucket that stays non-empty costs O(1), whatever the size of the keys;
/// opening or emptying a bucket costs O(log k) with k the number of distinct keys. Buckets are
/// linked lists through one buffer, so an entry costs its size and four bytes.
struct BucketQueue<Entry: BitwiseCopyable>: ~Copyable {
  /// In which order the entries of one key come out.
  enum Order {
    case firstInFirstOut
    case lastInFirstOut
  }

  /// The number of entries.
  private(set) var count = 0

  private let order: Order

  struct Node: BitwiseCopyable {
    var entry: Entry
    var next: Int32
  }
  private var nodes = GrowingArray<Node>()
  /// A list of nodes to be used again; -1 at its end.
  private var freeNode: Int32 = -1

  struct Bucket: BitwiseCopyable {
    var key: Int64
    var first: Int32
    var last: Int32
  }
  /// The buckets; those that are not in use form a list through `first`.
  private var buckets = GrowingArray<Bucket>()
  private var freeBucket: Int32 = -1

  struct HeapItem: BitwiseCopyable {
    var key: Int64
    var bucket: Int32
  }
  /// The keys that have entries, the least on top.
  private var heap = GrowingArray<HeapItem>()
  /// Finds the bucket of a key: open addressing, -1 for an empty slot.
  private var slots = FlatArray<Int32>(repeating: -1, count: 64)

  /// Makes an empty queue.
  init(order: Order = .firstInFirstOut) {
    self.order = order
  }

  /// Whether there are no entries.
  @inline(__always) var isEmpty: Bool { count == 0 }

  /// The least key; the queue must not be empty.
  @inline(__always) var leastKey: Int64 { heap[0].key }

  /// The entry that `popFirst` would take, to be looked at or changed in place; the queue must not
  /// be empty. The pointer is good until the queue changes.
  @inline(__always) var first: UnsafeMutablePointer<Entry> {
    let node = nodes.base + Int(buckets[Int(heap[0].bucket)].first)
    return UnsafeMutableRawPointer(node).assumingMemoryBound(to: Entry.self)
  }

  /// Adds an entry.
  ///
  /// - Returns: false if there is no memory for it; nothing has changed then.
  @inline(__always)
  mutating func push(_ entry: Entry, key: Int64, budget: Budget) -> Bool {
    guard nodes.reserve(1, budget: budget), nodes.count < Int(Int32.max) else { return false }
    let bucket = find(key)
    if bucket < 0 {
      guard openBucket(key, budget: budget) else { return false }
      let node = newNode(entry)
      let opened = Int(heap[heapPosition].bucket)
      buckets[opened].first = node
      buckets[opened].last = node
    } else {
      let node = newNode(entry)
      let index = Int(bucket)
      if order == .firstInFirstOut {
        nodes.base[Int(buckets.base[index].last)].next = node
        buckets.base[index].last = node
      } else {
        nodes.base[Int(node)].next = buckets.base[index].first
        buckets.base[index].first = node
      }
    }
    count &+= 1
    return true
  }

  /// Takes the first entry of the least key; the queue must not be empty.
  @inline(__always)
  mutating func popFirst() -> Entry {
    let bucket = Int(heap[0].bucket)
    let index = buckets.base[bucket].first
    let node = nodes.base[Int(index)]
    nodes.base[Int(index)].next = freeNode
    freeNode = index
    count &-= 1
    if node.next < 0 {
      closeLeastBucket()
    } else {
      buckets.base[bucket].first = node.next
    }
    return node.entry
  }

  /// Takes all entries out and keeps the memory.
  mutating func removeAll() {
    count = 0
    nodes.count = 0
    freeNode = -1
    buckets.count = 0
    freeBucket = -1
    heap.count = 0
    slots.base.update(repeating: -1, count: slots.count)
  }

  @inline(__always)
  private mutating func newNode(_ entry: Entry) -> Int32 {
    if freeNode >= 0 {
      let node = freeNode
      freeNode = nodes.base[Int(node)].next
      nodes.base[Int(node)] = Node(entry: entry, next: -1)
      return node
    }
    nodes.appendReserved(Node(entry: entry, next: -1))
    return Int32(truncatingIfNeeded: nodes.count &- 1)
  }

  // MARK: Buckets

  /// Where the bucket that was opened last is in the heap.
  private var heapPosition = 0

  @inline(__always)
  private func slot(of key: Int64) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) &>> 20)
      & (slots.count &- 1)
  }

  @inline(__always)
  private func find(_ key: Int64) -> Int32 {
    var slot = slot(of: key)
    while true {
      let bucket = slots.base[slot]
      if bucket < 0 || buckets.base[Int(bucket)].key == key { return bucket }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }

  @inline(never)
  private mutating func openBucket(_ key: Int64, budget: Budget) -> Bool {
    guard buckets.reserve(1, budget: budget), heap.reserve(1, budget: budget),
      heap.count * 2 < slots.count || growSlots(budget: budget)
    else { return false }
    let bucket: Int32
    if freeBucket >= 0 {
      bucket = freeBucket
      freeBucket = buckets[Int(bucket)].first
      buckets[Int(bucket)] = Bucket(key: key, first: -1, last: -1)
    } else {
      bucket = Int32(buckets.count)
      buckets.appendReserved(Bucket(key: key, first: -1, last: -1))
    }
    enter(bucket, key: key)
    heap.appendReserved(HeapItem(key: key, bucket: bucket))
    heapPosition = siftUp(heap.count - 1)
    return true
  }

  @inline(never)
  private mutating func closeLeastBucket() {
    let item = heap[0]
    leave(item.bucket, key: item.key)
    buckets[Int(item.bucket)].first = freeBucket
    freeBucket = item.bucket
    let last = heap[heap.count - 1]
    heap.count -= 1
    if heap.count > 0 {
      heap[0] = last
      siftDown()
    }
  }

  private mutating func siftUp(_ start: Int) -> Int {
    let item = heap[start]
    var position = start
    while position > 0 {
      let parent = (position - 1) / 2
      if heap[parent].key <= item.key { break }
      heap[position] = heap[parent]
      position = parent
    }
    heap[position] = item
    return position
  }

  private mutating func siftDown() {
    let item = heap[0]
    var position = 0
    while true {
      var child = 2 * position + 1
      if child >= heap.count { break }
      if child + 1 < heap.count, heap[child + 1].key < heap[child].key { child += 1 }
      if item.key <= heap[child].key { break }
      heap[position] = heap[child]
      position = child
    }
    heap[position] = item
  }

  // MARK: The hash table of keys

  private func enter(_ bucket: Int32, key: Int64) {
    var slot = slot(of: key)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = bucket
  }

  /// Takes a key out and moves those behind it up, so that searches may stop at empty slots.
  private func leave(_ bucket: Int32, key: Int64) {
    let mask = slots.count - 1
    var hole = slot(of: key)
    while slots[hole] != bucket { hole = (hole + 1) & mask }
    var next = (hole + 1) & mask
    while slots[next] >= 0 {
      let home = slot(of: buckets[Int(slots[next])].key)
      if (next - home) & mask >= (next - hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    slots[hole] = -1
  }

  private mutating func growSlots(budget: Budget) -> Bool {
    let size = slots.count * 2
    guard size < 1 << 14 || budget.allows(growthBy: size * 4) else { return false }
    slots = FlatArray(repeating: -1, count: size)
    for index in 0..<heap.count { enter(heap[index].bucket, key: heap[index].key) }
    return true
  }
}
