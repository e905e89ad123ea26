import Grounding

/// Measures how new states are, a million times a second: for each fact a row of bits says with
/// which other facts it has been seen.
///
/// A state is new to size 1 if one of its facts is, to size 2 if a pair of its facts is (Lipovetzky
/// and Geffner 2012, "Width and serialization of classical planning problems"). States are compared
/// within a *partition* only. The bits of a state and of a row are compared a word at a time.
///
/// A row takes F/8 bytes for F facts and is made when its fact is first seen in a partition. When
/// there is no memory for further rows, the pairs of facts without a row do not count.
struct NoveltyMatrix: ~Copyable {
  /// The novelty of a state all of whose facts and pairs of facts have been seen.
  static var none: Int32 { 3 }

  /// The comparing done so far, in elementary steps (`SearchEffort`).
  private(set) var effort = 0
  /// The number of partitions.
  var partitionCount: Int { partitions.count }

  /// Pairs are of use if there is memory for those of so many partitions.
  private static var manyPartitions: Int { 256 }

  private typealias Row = UnsafeMutablePointer<UInt64>

  struct Partition: BitwiseCopyable {
    /// The facts that have been seen.
    var seen: UnsafeMutablePointer<UInt64>
    /// The row of each fact; nil if pairs do not count.
    var rows: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>?
  }
  private var partitions = GrowingArray<Partition>()
  private var arena: ZeroedArena
  private let words: Int
  private let factCount: Int
  /// Whether pairs of facts count.
  let countsPairs: Bool
  private let budget: Budget

  /// Makes a measure for states over so many facts.
  ///
  /// - Parameters:
  ///   - factCount: the number of facts.
  ///   - countsPairs: whether pairs of facts count; else single facts only. They do not if there is
  ///     no memory for the pairs of many partitions.
  ///   - memoryLimit: bytes that all partitions may take.
  ///   - budget: has to have room for them.
  init(factCount: Int, countsPairs: Bool, memoryLimit: Int, budget: Budget) {
    let words = (factCount + 63) / 64
    let hasRoomForPairs = words * 8 * factCount <= memoryLimit / Self.manyPartitions
    self.factCount = factCount
    self.words = words
    self.countsPairs = countsPairs && hasRoomForPairs
    self.budget = budget
    arena = ZeroedArena(limit: memoryLimit, budget: budget)
  }

  /// Opens a new partition.
  ///
  /// - Returns: its number, counted from 0. If there is no memory for it, it is the last one that
  ///   was opened, shared; nil if there is none.
  mutating func addPartition() -> Int32? {
    let last = partitions.count > 0 ? Int32(partitions.count - 1) : nil
    guard partitions.reserve(1, budget: budget),
      let seen = arena.allocate(words, of: UInt64.self)
    else { return last }
    let rows = countsPairs ? arena.allocate(factCount, of: Row?.self) : nil
    partitions.appendReserved(Partition(seen: seen, rows: rows))
    return Int32(partitions.count - 1)
  }

  /// The novelty of a state in a partition, 1, 2 or `none`; from now on the state has been seen.
  ///
  /// - Parameters:
  ///   - state: a bit for each fact: whether the state has it.
  ///   - facts: the facts of the state that may be new or belong to new pairs: all of them, or those
  ///     that it does not share with a state that was seen in the same partition.
  ///   - partition: the number of the partition.
  /// - Complexity: O(f·F/64) for f facts, of F altogether.
  @inline(__always)
  mutating func insert(
    _ state: UnsafePointer<UInt64>, facts: UnsafeBufferPointer<Int32>, partition: Int32
  ) -> Int32 {
    let partition = partitions[Int(partition)]
    var novelty = Self.none
    for fact in facts {
      let word = Int(fact) &>> 6
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: fact & 63)
      if partition.seen[word] & bit == 0 {
        partition.seen[word] |= bit
        novelty = 1
      }
    }
    guard let rows = partition.rows else { return novelty }
    effort &+= facts.count &* words
    for fact in facts where hasNewPair(fact, state: state, row: rows[Int(fact)]) {
      notePairs(of: fact, state: state, rows: rows)
      novelty = min(novelty, 2)
    }
    return novelty
  }

  @inline(__always)
  private func hasNewPair(_ fact: Int32, state: UnsafePointer<UInt64>, row: Row?) -> Bool {
    guard let row else { return !arena.isFull }
    var new: UInt64 = 0
    for word in 0..<words { new |= state[word] & ~row[word] }
    return new != 0
  }

  /// Marks the pairs of a fact with all facts of a state.
  @inline(never)
  private mutating func notePairs(
    of fact: Int32, state: UnsafePointer<UInt64>, rows: UnsafeMutablePointer<Row?>
  ) {
    guard let row = row(of: Int(fact), in: rows) else { return }
    effort &+= 16 &* words
    let ownWord = Int(fact) &>> 6
    let ownBit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: fact & 63)
    for word in 0..<words {
      var new = state[word] & ~row[word]
      row[word] |= new
      while new != 0 {
        let other = word &* 64 &+ new.trailingZeroBitCount
        new &= new &- 1
        // The pair is looked for from either of its facts.
        if let otherRow = self.row(of: other, in: rows) { otherRow[ownWord] |= ownBit }
      }
    }
  }

  @inline(__always)
  private mutating func row(of fact: Int, in rows: UnsafeMutablePointer<Row?>) -> Row? {
    if let row = rows[fact] { return row }
    rows[fact] = arena.allocate(words, of: UInt64.self)
    return rows[fact]
  }
}
