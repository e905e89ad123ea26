/// A priority queue of facts for Dijkstra's algorithm with integer costs: the costs taken out never
/// fall, and an entry put in never costs less than the one taken out last.
///
/// Small costs go into buckets, linked lists in one pool, last in first out; pushing and popping
/// take constant time. Costs of `bucketCount` and above go into a binary heap. A fact may be in the
/// queue several times: the caller passes over entries that are out of date.
struct CostQueue: ~Copyable {
  /// A fact and its cost.
  struct Entry: BitwiseCopyable {
    var cost: Int32
    var fact: Int32
  }

  /// A link of a bucket's list.
  struct Link: BitwiseCopyable {
    var fact: Int32
    /// The next link, -1 at the end.
    var next: Int32
  }

  /// Costs below this have a bucket of their own.
  static let bucketCount = 4096

  /// The first link of each bucket, -1 if it is empty.
  private let firstLinks = FlatArray<Int32>(repeating: -1, count: bucketCount)
  private var links: FlatArray<Link>
  private var linkCount = 0
  /// The bucket that is being emptied; all below are empty.
  private var bucket: Int32 = 0
  /// The last bucket that may not be empty.
  private var lastBucket: Int32 = 0
  /// The number of entries in buckets.
  private var bucketed = 0

  private var heap: FlatArray<Entry>
  private var heapCount = 0

  /// Makes an empty queue.
  ///
  /// - Parameter capacity: for how many calls of `push` between two calls of `removeAll` it has
  ///   room; it grows if there are more.
  init(capacity: Int) {
    links = FlatArray(repeating: Link(fact: 0, next: -1), count: max(16, capacity))
    heap = FlatArray(repeating: Entry(cost: 0, fact: 0), count: 16)
  }

  /// Empties the queue and lets costs start at 0 again.
  @inline(__always)
  mutating func removeAll() {
    while bucket <= lastBucket {
      firstLinks[bucket] = -1
      bucket &+= 1
    }
    bucket = 0
    lastBucket = 0
    bucketed = 0
    linkCount = 0
    heapCount = 0
  }

  /// Puts a fact in.
  @inline(__always)
  mutating func push(_ fact: Int32, cost: Int32) {
    if cost < Self.bucketCount {
      if linkCount == links.count { growLinks() }
      links[linkCount] = Link(fact: fact, next: firstLinks[cost])
      firstLinks[cost] = Int32(truncatingIfNeeded: linkCount)
      linkCount &+= 1
      bucketed &+= 1
      if cost > lastBucket { lastBucket = cost }
    } else {
      pushOnHeap(Entry(cost: cost, fact: fact))
    }
  }

  /// Takes out an entry of least cost; nil if the queue is empty.
  @inline(__always)
  mutating func pop() -> Entry? {
    if bucketed == 0 { return heapCount == 0 ? nil : popFromHeap() }
    var link = firstLinks[bucket]
    while link < 0 {
      bucket &+= 1
      link = firstLinks[bucket]
    }
    bucketed &-= 1
    let taken = links[link]
    firstLinks[bucket] = taken.next
    return Entry(cost: bucket, fact: taken.fact)
  }

  @inline(never)
  private mutating func growLinks() {
    links = links.grown(with: Link(fact: 0, next: -1))
  }

  @inline(never)
  private mutating func pushOnHeap(_ entry: Entry) {
    if heapCount == heap.count { heap = heap.grown(with: Entry(cost: 0, fact: 0)) }
    var hole = heapCount
    heapCount &+= 1
    while hole > 0 {
      let parent = (hole &- 1) >> 1
      let above = heap[parent]
      if above.cost <= entry.cost { break }
      heap[hole] = above
      hole = parent
    }
    heap[hole] = entry
  }

  @inline(never)
  private mutating func popFromHeap() -> Entry {
    let top = heap[0]
    heapCount &-= 1
    let last = heap[heapCount]
    var hole = 0
    while true {
      var child = 2 &* hole &+ 1
      if child >= heapCount { break }
      if child &+ 1 < heapCount, heap[child &+ 1].cost < heap[child].cost { child &+= 1 }
      if heap[child].cost >= last.cost { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return top
  }
}
