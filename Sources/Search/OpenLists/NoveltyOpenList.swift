import Grounding

/// An open list that prefers successors of states with facts, or pairs of facts, that are new among
/// the states with the same estimate; ties are broken by that estimate, then by the path's length
/// (Corrêa and Seipp 2024, "Alternation-based novelty search").
///
/// A state's novelty is measured when it is expanded, so that its successors share it.
final class NoveltyOpenList: OpenList {
  let takesPreferredOnly = false
  private(set) var count = 0

  /// The estimate by which states are partitioned.
  private let heuristic: Int
  private var novelty: NoveltyTable
  private var queue = BucketQueue<SuccessorBlock>()

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
    let measure = novelty.insert(expansion.values, partition: h)
    // Novelty first (2 bits), then the estimate (31), then the path (29, cut off).
    let g = min(Int64(expansion.g), 1 << 29 - 1)
    let key = Int64(measure) << 60 | Int64(h) << 29 | g
    count += Int(block.count)
    return queue.push(block, key: key, budget: budget)
  }

  func popFirst() -> OpenEntry {
    count -= 1
    let block = queue.first.pointee
    if block.count == 1 {
      _ = queue.popFirst()
    } else {
      queue.first.pointee.first &+= 1
      queue.first.pointee.count &-= 1
    }
    return OpenEntry(state: block.state, position: Int(block.first))
  }

  func removeAll() {
    count = 0
    queue.removeAll()
  }
}
