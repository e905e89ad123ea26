import Grounding
internal import RandomNumbers

/// An open list that explores: it takes a random successor of a random type, where the states of one
/// type have the same estimate and the same path cost (Xie, Müller, Holte and Imai 2014, "Type-based
/// exploration with multiple search queues for satisficing planning").
///
/// It gives states a chance that every estimate misjudges.
final class TypeBasedOpenList: OpenList {
  let takesPreferredOnly = false
  private(set) var count = 0

  private struct TypeKey: Hashable {
    var estimate: Int32
    var g: Int32
  }

  private let heuristic: Int
  private var random: SplitMix64
  /// The types that have successors.
  private var types: [(key: TypeKey, blocks: [SuccessorBlock])] = []
  /// Where each of them is in `types`.
  private var positions: [TypeKey: Int] = [:]

  /// Makes an empty list.
  ///
  /// - Parameters:
  ///   - heuristic: which of the search's estimates counts.
  ///   - seed: where random choices start.
  init(heuristic: Int, seed: Int) {
    self.heuristic = heuristic
    random = SplitMix64(seed: seed)
  }

  func insert(_ expansion: Expansion, budget: Budget) -> Bool {
    guard let block = block(of: expansion) else { return true }
    let key = TypeKey(estimate: expansion.estimates[heuristic], g: expansion.g)
    if let position = positions[key] {
      let blocks = types[position].blocks
      if blocks.count == blocks.capacity, blocks.count > 1 << 16,
        !budget.allows(growthBy: blocks.count * 2 * MemoryLayout<SuccessorBlock>.stride)
      {
        return false
      }
      types[position].blocks.append(block)
    } else {
      positions[key] = types.count
      types.append((key, [block]))
    }
    count += Int(block.count)
    return true
  }

  func popFirst() -> OpenEntry {
    let position = Int.random(in: 0..<types.count, using: &random)
    let choice = Int.random(in: 0..<types[position].blocks.count, using: &random)
    let block = types[position].blocks[choice]
    count -= 1
    if block.count == 1 {
      remove(choice, ofType: position)
    } else {
      types[position].blocks[choice].first &+= 1
      types[position].blocks[choice].count &-= 1
    }
    return OpenEntry(state: block.state, position: Int(block.first))
  }

  /// Takes a block out by putting the last one in its place; likewise a type without blocks.
  private func remove(_ choice: Int, ofType position: Int) {
    let last = types[position].blocks.count - 1
    types[position].blocks.swapAt(choice, last)
    types[position].blocks.removeLast()
    guard types[position].blocks.isEmpty else { return }
    positions[types[position].key] = nil
    types.swapAt(position, types.count - 1)
    types.removeLast()
    if position < types.count { positions[types[position].key] = position }
  }

  func removeAll() {
    count = 0
    types = []
    positions = [:]
  }
}
