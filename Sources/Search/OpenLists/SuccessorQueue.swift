import Grounding

/// Blocks of successors by their keys: what the open lists that order by a key are made of.
struct SuccessorQueue: ~Copyable {
  /// The number of successors.
  private(set) var count = 0

  private var blocks = BucketQueue<SuccessorBlock>()

  /// Adds a block.
  ///
  /// - Returns: false if there is no memory for it; nothing has changed then.
  mutating func push(_ block: SuccessorBlock, key: Int64, budget: Budget) -> Bool {
    guard blocks.push(block, key: key, budget: budget) else { return false }
    count += Int(block.count)
    return true
  }

  /// Takes the first successor of the least key; the queue must not be empty.
  mutating func popFirst() -> OpenEntry {
    count -= 1
    let block = blocks.first.pointee
    if block.count == 1 {
      _ = blocks.popFirst()
    } else {
      blocks.first.pointee.first &+= 1
      blocks.first.pointee.count &-= 1
    }
    return OpenEntry(state: block.state, position: Int(block.first))
  }

  /// Takes all successors out and keeps the memory.
  mutating func removeAll() {
    count = 0
    blocks.removeAll()
  }
}
