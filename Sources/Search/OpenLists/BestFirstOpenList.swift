import Grounding

/// An open list ordered by one heuristic: by h (greedy search) or by g + w·h (weighted A*; Pohl 1970,
/// "Heuristic search viewed as path finding in a graph"). Equal keys come out first-in-first-out.
final class BestFirstOpenList: OpenList {
  let takesPreferredOnly: Bool
  var count: Int { queue.count }

  /// Which of the search's estimates counts.
  private let heuristic: Int
  /// The weight w of h; nil for greedy search.
  private let weight: Int32?
  private var queue = SuccessorQueue()

  /// Makes an empty list.
  init(heuristic: Int, weight: Int32?, takesPreferredOnly: Bool) {
    self.heuristic = heuristic
    self.weight = weight
    self.takesPreferredOnly = takesPreferredOnly
  }

  func insert(_ expansion: Expansion, budget: Budget) -> Bool {
    guard let block = block(of: expansion) else { return true }
    let h = Int64(expansion.estimates[heuristic])
    let key = weight.map { Int64(expansion.g) + Int64($0) * h } ?? h
    return queue.push(block, key: key, budget: budget)
  }

  func popFirst() -> OpenEntry { queue.popFirst() }

  func removeAll() { queue.removeAll() }
}
