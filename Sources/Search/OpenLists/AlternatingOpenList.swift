import Grounding

/// Several open lists that take turns (Röger and Helmert 2010, "The more, the merrier: combining
/// heuristic estimators for satisficing planning").
///
/// Each list has a priority: how often it was used. The least used one that is not empty is next; a
/// boost lets the lists of preferred successors count as used so many times less (Richter and
/// Helmert 2009, "Preferred operators and deferred evaluation in satisficing planning").
struct AlternatingOpenList: ~Copyable {
  private let lists: [any OpenList]
  private var priorities: [Int]
  private(set) var count = 0
  /// The work done so far by the lists that count it.
  private(set) var effort = 0

  /// Makes a list of lists.
  init(_ lists: [any OpenList]) {
    self.lists = lists
    priorities = Array(repeating: 0, count: lists.count)
  }

  /// Whether any list takes successors by preferred operators only.
  var wantsPreferred: Bool { lists.contains { $0.takesPreferredOnly } }

  var isEmpty: Bool { count == 0 }

  /// Adds the successors of a state to all lists.
  ///
  /// - Returns: false if there is no memory for them.
  mutating func insert(_ expansion: Expansion, budget: Budget) -> Bool {
    count = 0
    effort = 0
    for list in lists {
      guard list.insert(expansion, budget: budget) else { return false }
      count += list.count
      effort += list.effort
    }
    return true
  }

  /// Takes the next successor of the list whose turn it is; there must be one.
  mutating func popFirst() -> OpenEntry {
    var best = -1
    for index in lists.indices where lists[index].count > 0 {
      if best < 0 || priorities[index] < priorities[best] { best = index }
    }
    priorities[best] += 1
    count -= 1
    return lists[best].popFirst()
  }

  /// Lets the lists of preferred successors come next so many times.
  mutating func boostPreferred(by amount: Int) {
    for index in lists.indices where lists[index].takesPreferredOnly {
      priorities[index] -= amount
    }
  }

  /// Takes all successors out.
  mutating func removeAll() {
    count = 0
    for list in lists { list.removeAll() }
  }
}
