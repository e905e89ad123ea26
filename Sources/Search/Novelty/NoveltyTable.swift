import Glibc
import Grounding

/// Measures how new a state is: the size of the smallest set of facts that no earlier state had all
/// of (Lipovetzky and Geffner 2012, "Width and serialization of classical planning problems").
///
/// Sets of one and of two facts are looked at; derived variables, which the others determine, do not
/// count. States are compared within *partitions* only, such as the states with equally many goals
/// open: each partition has tables of its own. A partition's table of pairs takes F²/16 bytes for F
/// facts; the system provides the memory as it is touched.
struct NoveltyTable: ~Copyable {
  /// The novelty of a state all of whose pairs of facts have been seen.
  static var none: Int32 { 3 }

  /// The variables that count.
  private let variables: FlatArray<Int32>
  /// For each variable the number of its first fact; -1 for derived variables.
  private let firstFacts: FlatArray<Int32>
  private let factCount: Int
  /// The facts of the state at hand.
  private let facts: FlatArray<Int32>
  /// The facts that each operator may make true.
  private let effects: RaggedArray<FiniteDomainTask.Fact>
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
    var variables: [Int32] = []
    var first = [Int32](repeating: -1, count: task.variableCount)
    var next: Int32 = 0
    for variable in 0..<task.variableCount where !task.isDerived(variable) {
      variables.append(Int32(variable))
      first[variable] = next
      next += task.domainSizes[variable]
    }
    factCount = Int(next)
    self.variables = FlatArray(variables)
    firstFacts = FlatArray(first)
    facts = FlatArray(repeating: 0, count: variables.count)
    effects = RaggedArray(
      rows: (0..<task.operatorCount).map { task.effects[$0].map(\.fact) })
    self.memoryLimit = memoryLimit
  }

  deinit { release() }

  /// The novelty of a state in its partition, 1, 2 or `none`; from now on the state has been seen.
  ///
  /// - Parameters:
  ///   - values: the state's values.
  ///   - partition: the number of its partition.
  ///   - operator: the operator that led to the state if the state before it has been seen in the
  ///     same partition, so that only what the operator changed can be new; -1 else.
  ///   - budget: has to have room for the tables of a new partition.
  /// - Complexity: O(v²) for v variables; O(e·v) if the operator, with e effects, is given.
  mutating func insert(
    _ values: UnsafePointer<Int32>, partition: Int32, changedBy operator: Int32 = -1,
    budget: Budget
  ) -> Int32 {
    let bits = partitions[partition] ?? open(partition, budget: budget)
    var novelty = Self.none
    for index in 0..<variables.count {
      let variable = Int(variables[index])
      let fact = firstFacts[variable] &+ values[variable]
      facts[index] = fact
      if Self.set(Int(fact), in: bits.facts) { novelty = 1 }
    }
    guard let pairs = bits.pairs else { return novelty }
    var hasNewPair = false
    if `operator` < 0 {
      for index in 0..<variables.count {
        hasNewPair = insertPairs(of: facts[index], before: index, in: pairs) || hasNewPair
      }
    } else {
      for effect in effects[Int(`operator`)]
      where values[Int(effect.variable)] == effect.value {
        let fact = firstFacts[effect.variable] &+ effect.value
        hasNewPair = insertPairs(of: fact, before: variables.count, in: pairs) || hasNewPair
      }
    }
    return hasNewPair ? min(novelty, 2) : novelty
  }

  /// Marks the pairs of a fact with those of the first variables; true if any was not marked.
  @inline(__always)
  private func insertPairs(
    of fact: Int32, before end: Int, in pairs: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    var hasNewPair = false
    let own = Int(fact)
    for index in 0..<end {
      let other = Int(facts[index])
      if own == other { continue }
      // The pair (a, b), a < b, has the bit b (b - 1) / 2 + a.
      let (low, high) = own < other ? (own, other) : (other, own)
      hasNewPair = Self.set((high &* (high &- 1)) &>> 1 &+ low, in: pairs) || hasNewPair
    }
    return hasNewPair
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

  private mutating func open(_ partition: Int32, budget: Budget) -> Bits {
    let pairWords = factCount * (factCount - 1) / 2 / 64 + 1
    var pairs: UnsafeMutablePointer<UInt64>?
    // Of the room that is left, others need some as well.
    if usedMemory + pairWords * 8 <= memoryLimit, budget.hasRoom(for: pairWords * 32) {
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
