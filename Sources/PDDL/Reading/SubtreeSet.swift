/// A set of subtrees of an s-expression: two are equal when they read the same.
///
/// Large initial states have a million facts, so equality works on symbol numbers in place.
struct SubtreeSet {
  private let nodes: [SExpressions.Node]
  /// Node indices plus 1; 0 when free. Linear probing.
  private var slots: [Int32]
  private var count = 0

  init(_ tree: SExpressions) {
    nodes = tree.nodes
    slots = Array(repeating: 0, count: 64)
  }

  /// Adds a subtree; answers an equal one if the set has it already.
  mutating func insert(_ node: Int) -> Int? {
    if count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash(node)) & (slots.count - 1)
    while slots[slot] != 0 {
      let other = Int(slots[slot]) - 1
      if areEqual(node, other) { return other }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(node + 1)
    count += 1
    return nil
  }

  private func hash(_ node: Int) -> UInt64 {
    var hash = ByteTable.emptyHash
    for index in node..<Int(nodes[node].end) {
      hash = (hash ^ UInt64(UInt32(bitPattern: nodes[index].symbol))) &* 0x9FB2_1C65_1E98_DF25
      hash ^= hash >> 29
    }
    return ByteTable.finish(hash) >> 16
  }

  private func areEqual(_ a: Int, _ b: Int) -> Bool {
    let size = Int(nodes[a].end) - a
    guard Int(nodes[b].end) - b == size else { return false }
    for step in 0..<size {
      let (left, right) = (nodes[a + step], nodes[b + step])
      guard left.symbol == right.symbol, Int(left.end) - a == Int(right.end) - b else {
        return false
      }
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: hash(Int(entry) - 1)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
