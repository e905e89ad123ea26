import Glibc
import Grounding

/// Measures how new a state is: the size of the smallest set of facts that no earlier state had all
/// of (Lipovetzky and Geffner 2012, "Width and serialization of classical planning problems").
///
/// Sets of one and of two facts are looked at. States are compared within *partitions* only, such as
/// the states with equally many goals open: each partition has tables of its own. A partition's
/// table of pairs takes F²/16 bytes for F facts; the system provides the memory as it is touched.
struct NoveltyTable: ~Copyable {
  /// The novelty of a state all of whose pairs of facts have been seen.
  static var none: Int32 { 3 }

  private let variableCount: Int
  private let factCount: Int
  /// The number of each variable's first fact.
  private let firstFacts: FlatArray<Int32>
  /// The facts of the state at hand.
  private let facts: FlatArray<Int32>
  private let memoryLimit: Int
  private var usedMemory = 0

  /// The bits of a partition: one for each fact, then one for each pair of facts.
  private var partitions: [Int32: Bits] = [:]

  private struct Bits {
    var facts: UnsafeMutablePointer<UInt64>
    /// Nil if there was no memory for it: only single facts count then.
    var pairs: UnsafeMutablePointer<UInt64>?
  }

  /// Prepares tables for a task.
  ///
  /// - Parameter memoryLimit: bytes that all tables together may take; partitions beyond it look at
  ///   single facts only.
  init(task: FiniteDomainTask, memoryLimit: Int) {
    variableCount = task.variableCount
    factCount = task.factCount
    var first: [Int32] = []
    var next: Int32 = 0
    for size in task.domainSizes {
      first.append(next)
      next += size
    }
    firstFacts = FlatArray(first)
    facts = FlatArray(repeating: 0, count: task.variableCount)
    self.memoryLimit = memoryLimit
  }

  deinit { release() }

  /// The novelty of a state in its partition, 1, 2 or `none`; from now on the state has been seen.
  ///
  /// - Complexity: O(v²) for v variables.
  mutating func insert(_ values: UnsafePointer<Int32>, partition: Int32) -> Int32 {
    let bits = partitions[partition] ?? open(partition)
    var novelty = Self.none
    for variable in 0..<variableCount {
      let fact = firstFacts[variable] &+ values[variable]
      facts[variable] = fact
      if Self.set(Int(fact), in: bits.facts) { novelty = 1 }
    }
    guard let pairs = bits.pairs else { return novelty }
    var hasNewPair = false
    for second in 1..<max(1, variableCount) {
      // Facts ascend with their variables: the pair (a, b), a < b, has the bit b (b - 1) / 2 + a.
      let fact = Int(facts[second])
      let row = fact &* (fact &- 1) &>> 1
      for first in 0..<second {
        hasNewPair = Self.set(row &+ Int(facts[first]), in: pairs) || hasNewPair
      }
    }
    return hasNewPair ? min(novelty, 2) : novelty
  }

  /// Forgets all states.
  mutating func removeAll() {
    release()
    partitions.removeAll(keepingCapacity: true)
    usedMemory = 0
  }

  /// Sets a bit; true if it was not set before.
  @inline(__always)
  private static func set(_ index: Int, in words: UnsafeMutablePointer<UInt64>) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index & 63)
    let word = words[index &>> 6]
    words[index &>> 6] = word | bit
    return word & bit == 0
  }

  private mutating func open(_ partition: Int32) -> Bits {
    let pairWords = factCount * (factCount - 1) / 2 / 64 + 1
    var pairs: UnsafeMutablePointer<UInt64>?
    if usedMemory + pairWords * 8 <= memoryLimit {
      // Zeroed by the system page by page: calloc does not touch large blocks.
      pairs = calloc(pairWords, 8)?.bindMemory(to: UInt64.self, capacity: pairWords)
    }
    if pairs != nil { usedMemory += pairWords * 8 }
    let factWords = factCount / 64 + 1
    let facts = UnsafeMutablePointer<UInt64>.allocate(capacity: factWords)
    facts.initialize(repeating: 0, count: factWords)
    let bits = Bits(facts: facts, pairs: pairs)
    partitions[partition] = bits
    return bits
  }

  private func release() {
    for bits in partitions.values {
      bits.facts.deallocate()
      free(bits.pairs)
    }
  }
}
