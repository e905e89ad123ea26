import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("Bucket queue")
struct BucketQueueTests {
  /// A queue as plain as can be.
  private struct Reference {
    var buckets: [Int64: [Int32]] = [:]
    var count: Int { buckets.values.map(\.count).reduce(0, +) }

    mutating func pop(_ order: BucketQueue<Int32>.Order) -> (Int64, Int32)? {
      guard let key = buckets.keys.min(), var bucket = buckets[key] else { return nil }
      let entry = order == .firstInFirstOut ? bucket.removeFirst() : bucket.removeLast()
      buckets[key] = bucket.isEmpty ? nil : bucket
      return (key, entry)
    }
  }

  @Test(
    "Entries come out by key, then in the order of the buckets", arguments: 0..<30,
    [BucketQueue<Int32>.Order.firstInFirstOut, .lastInFirstOut])
  func order(seed: Int, order: BucketQueue<Int32>.Order) {
    var generator = SeededGenerator(seed: seed)
    let budget = Budget()
    var queue = BucketQueue<Int32>(order: order)
    var reference = Reference()
    // From a handful of keys to almost all different, some beyond 32 bits, some negative.
    let keys = Int64(1) << Int64.random(in: 1...40, using: &generator)
    for entry in Int32(0)..<3000 {
      if Int.random(in: 0..<5, using: &generator) < 3 {
        let key = Int64.random(in: (-keys)..<keys, using: &generator)
        let isPushed = queue.push(entry, key: key, budget: budget)
        #expect(isPushed)
        reference.buckets[key, default: []].append(entry)
      } else if let (key, expected) = reference.pop(order) {
        let found = (queue.leastKey, queue.first.pointee, queue.popFirst())
        #expect(found == (key, expected, expected))
      }
      let count = queue.count
      if entry % 100 == 0 { #expect(count == reference.count) }
      if entry == 2000 {
        queue.removeAll()
        reference.buckets = [:]
      }
    }
    while let (_, expected) = reference.pop(order) {
      let found = queue.popFirst()
      #expect(found == expected)
    }
    let isEmpty = queue.isEmpty
    #expect(isEmpty)
  }

  @Test("A queue that may not grow says so and keeps what it has")
  func outOfMemory() {
    let budget = Budget(memoryLimit: 1)
    var queue = BucketQueue<Int32>()
    var pushed: Int32 = 0
    while pushed < 1_000_000, queue.push(pushed, key: 0, budget: budget) { pushed += 1 }
    #expect(pushed < 1_000_000)
    for entry in 0..<pushed {
      let found = queue.popFirst()
      #expect(found == entry)
    }
    let isEmpty = queue.isEmpty
    #expect(isEmpty)
  }
}
