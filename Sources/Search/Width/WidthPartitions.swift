import Grounding

/// The partitions in which best-first width search compares states: one for each pair of the numbers
/// of open goals (#g) and of relevant facts achieved (#r).
struct WidthPartitions: ~Copyable {
  /// A partition.
  struct Partition: BitwiseCopyable {
    /// The number of goal facts that do not hold.
    var goalsLeft: Int32
    /// The number of relevant facts that have been achieved.
    var achieved: Int32
    /// The number of its table of novelty.
    var table: Int32
  }

  private var partitions = GrowingArray<Partition>()
  private var numbers: [Int64: Int32] = [:]
  private let budget: Budget

  /// Makes an empty set of partitions.
  init(budget: Budget) {
    self.budget = budget
  }

  /// A partition of a number.
  @inline(__always)
  subscript(partition: Int32) -> Partition { partitions[Int(partition)] }

  /// The number of the partition with such counters; nil if there is none yet.
  func find(goalsLeft: Int32, achieved: Int32) -> Int32? {
    numbers[Self.key(goalsLeft, achieved)]
  }

  /// Adds the partition with such counters.
  ///
  /// - Returns: its number; nil if there is no memory for it.
  mutating func add(goalsLeft: Int32, achieved: Int32, table: Int32) -> Int32? {
    guard partitions.reserve(1, budget: budget), partitions.count < Int(Int32.max) else {
      return nil
    }
    let number = Int32(partitions.count)
    partitions.appendReserved(
      Partition(goalsLeft: goalsLeft, achieved: achieved, table: table))
    numbers[Self.key(goalsLeft, achieved)] = number
    return number
  }

  private static func key(_ goalsLeft: Int32, _ achieved: Int32) -> Int64 {
    Int64(goalsLeft) << 32 | Int64(achieved)
  }
}
