import Grounding

/// Collects a relaxed plan from the supporters that an exploration has found.
///
/// Going back from the goal, it takes the supporter of each fact that is needed and then needs that
/// one's conditions (Hoffmann and Nebel 2001, "The FF planning system", with best supporters by
/// h_add: Keyder and Geffner 2008, "Heuristics for planning with action costs revisited").
struct RelaxedPlanExtraction: ~Copyable {
  private let open: FlatArray<Int32>
  /// The round in which a fact was needed last.
  private let neededIn: FlatArray<UInt32>
  /// The round in which an operator of the task was taken last.
  private let takenIn: FlatArray<UInt32>
  private var round: UInt32 = 0

  /// Makes the storage for relaxed plans of a task.
  init(_ task: RelaxedTask) {
    open = FlatArray(repeating: 0, count: task.factCount)
    neededIn = FlatArray(repeating: 0, count: task.factCount)
    takenIn = FlatArray(repeating: 0, count: task.sourceCount)
  }

  /// Collects the relaxed plan after an exploration that has reached the goal.
  ///
  /// - Parameters:
  ///   - exploration: the exploration.
  ///   - preferred: gets the operators of the relaxed plan that are applicable in the state.
  /// - Returns: the sum of the costs of the operators in the relaxed plan, each counted once.
  mutating func extract(
    from exploration: borrowing RelaxedExploration, preferred: inout PreferredOperators
  ) -> Int32 {
    let task = exploration.task
    let isWanted = preferred.isWanted
    startRound()
    var openCount = 0
    for index in 0..<task.goal.count { need(task.goal[index], &openCount) }
    var total = 0
    while openCount > 0 {
      openCount &-= 1
      let fact = open[openCount]
      let label = exploration.labels[fact]
      if label.supporter < 0 { continue }
      let conditions = task.conditions(of: label.supporter)
      for position in conditions { need(task.records[position], &openCount) }
      let source = task.sources[label.supporter]
      if source < 0 { continue }
      let cost = task.cost(of: label.supporter)
      if takenIn[source] != round {
        takenIn[source] = round
        total &+= Int(cost)
      }
      if isWanted, label.cost == cost, Self.holds(conditions, exploration) {
        preferred.insert(source)
      }
    }
    return Int32(truncatingIfNeeded: min(total, Int(Estimate.largest)))
  }

  /// Whether the relaxed plan that was extracted last makes a fact true that it needs and that the
  /// state does not have.
  func achieves(_ fact: Int, in exploration: borrowing RelaxedExploration) -> Bool {
    neededIn[fact] == round && exploration.labels[fact].supporter >= 0
  }

  @inline(__always)
  private func need(_ fact: Int32, _ openCount: inout Int) {
    if neededIn[fact] == round { return }
    neededIn[fact] = round
    open[openCount] = fact
    openCount &+= 1
  }

  private mutating func startRound() {
    round &+= 1
    if round == 0 {
      neededIn.fill(with: 0)
      takenIn.fill(with: 0)
      round = 1
    }
  }

  /// Whether all conditions, given by their places in the task's records, are true in the state
  /// itself. Auxiliary facts are if the conditions of their supporters are.
  private static func holds(
    _ conditions: Range<Int>, _ exploration: borrowing RelaxedExploration
  ) -> Bool {
    let task = exploration.task
    for position in conditions {
      let fact = task.records[position]
      let supporter = exploration.labels[fact].supporter
      if supporter < 0 { continue }
      if Int(fact) < task.ownFactCount { return false }
      if !holds(task.conditions(of: supporter), exploration) { return false }
    }
    return true
  }
}
