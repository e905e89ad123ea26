import Grounding

/// An open list that prefers successors of states with facts, or pairs of facts, that are new among
/// the states with the same estimate; ties are broken by that estimate, then by the path's length
/// (Corrêa and Seipp, "Alternation-based novelty search").
///
/// A state's novelty is measured when it is expanded, so that its successors share it.
final class NoveltyOpenList: OpenList {
  let takesPreferredOnly = false
  var count: Int { queue.count }

  /// The estimate by which states are partitioned.
  private let heuristic: Int
  private var novelty: NoveltyTable
  /// The partition in which each state was seen; -1 for states that were not.
  private var partitions = GrowingArray<Int32>()
  private var queue = SuccessorQueue()

  /// Makes an empty list.
  ///
  /// - Parameter memoryLimit: bytes that the novelty tables may take.
  init(task: FiniteDomainTask, heuristic: Int, memoryLimit: Int) {
    self.heuristic = heuristic
    novelty = NoveltyTable(task: task, memoryLimit: memoryLimit)
  }

  func insert(_ expansion: Expansion, budget: Budget) -> Bool {
    guard let block = block(of: expansion) else { return true }
    let h = expansion.estimates[heuristic]
    guard let isLikeParent = notePartition(h, of: expansion, budget: budget) else { return false }
    let measure = novelty.insert(
      expansion.values, partition: h, changedBy: isLikeParent ? expansion.operator : -1,
      budget: budget)
    // Novelty first (2 bits), then the estimate (31), then the path (29, cut off).
    let g = min(Int64(expansion.g), 1 << 29 - 1)
    let key = Int64(measure) << 60 | Int64(h) << 29 | g
    return queue.push(block, key: key, budget: budget)
  }

  /// Notes the partition of a state.
  ///
  /// - Returns: whether the state before it is in the same partition; nil if there is no memory.
  private func notePartition(_ partition: Int32, of expansion: Expansion, budget: Budget) -> Bool? {
    let missing = Int(expansion.state) + 1 - partitions.count
    if missing > 0 {
      guard partitions.reserve(missing, budget: budget) else { return nil }
      for _ in 0..<missing { partitions.appendReserved(-1) }
    }
    partitions[Int(expansion.state)] = partition
    return expansion.parent >= 0 && partitions[Int(expansion.parent)] == partition
  }

  func popFirst() -> OpenEntry { queue.popFirst() }

  func removeAll() { queue.removeAll() }
}
