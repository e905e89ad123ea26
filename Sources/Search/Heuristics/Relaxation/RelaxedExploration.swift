import Grounding

/// Estimates how much it costs to reach each fact from a state in the delete relaxation.
///
/// Dijkstra's algorithm over facts: a relaxed operator fires when its last condition has been
/// reached. An operator costs its own cost plus the *sum* (h_add) or the *maximum* (h_max) of the
/// costs of its conditions (Bonet and Geffner 2001, "Planning as heuristic search"; Liu, Koenig and
/// Furcy 2002 call it generalised Dijkstra). The search ends when all goal facts have their final
/// cost.
///
/// The storage is made once; exploring allocates nothing.
struct RelaxedExploration: ~Copyable {
  /// What is known of a fact.
  struct Label: BitwiseCopyable {
    /// The cost of reaching the fact; `unreached` if it has not been.
    var cost: Int32
    /// The relaxed operator that reaches it at that cost; -1 if it is true in the state (or not
    /// reached).
    var supporter: Int32
  }

  /// How the costs of an operator's conditions are put together.
  enum Combination {
    /// Their sum.
    case sum
    /// Their maximum.
    case maximum
  }

  /// The cost of a fact that is not reached.
  static let unreached = Int32.max

  /// The relaxation that is explored.
  let task: RelaxedTask
  /// The label of each fact after `explore`: final for those that cost no more than the goal.
  let labels: FixedArray<Label>

  /// For each relaxed operator the number of conditions that have not been reached.
  private let missing: FixedArray<UInt8>
  private var queue: CostQueue

  /// Makes the storage for explorations of a task.
  init(_ task: RelaxedTask) {
    self.task = task
    labels = FixedArray(
      repeating: Label(cost: Self.unreached, supporter: -1), count: task.factCount)
    missing = FixedArray(repeating: 0, count: task.operatorCount)
    queue = CostQueue(capacity: task.factCount)
  }

  /// Explores from a state until the goal is reached.
  ///
  /// - Returns: the sum or maximum of the costs of the goal facts, or `Estimate.deadEnd` if some
  ///   goal fact cannot be reached.
  @inline(__always)
  mutating func explore(from state: SearchState, combining combination: Combination) -> Int32 {
    labels.fill(with: Label(cost: Self.unreached, supporter: -1))
    missing.copy(from: task.conditionCounts)
    queue.removeAll()

    let firstFacts = task.firstFacts.base
    let variableCount = task.firstFacts.count
    for variable in 0..<variableCount {
      labels[firstFacts[variable] &+ state.values[variable]] = Label(cost: 0, supporter: -1)
    }
    for index in 0..<task.unconditional.count {
      fire(task.unconditional[index], lastCost: 0, combining: combination)
    }
    var goalsLeft = task.goal.count
    for variable in 0..<variableCount {
      let fact = firstFacts[variable] &+ state.values[variable]
      if task.isGoal[fact] { goalsLeft &-= 1 }
      spread(fact, cost: 0, combining: combination)
    }
    while goalsLeft > 0 {
      guard let entry = queue.pop() else { return Estimate.deadEnd }
      if labels[entry.fact].cost < entry.cost { continue }
      if task.isGoal[entry.fact] { goalsLeft &-= 1 }
      spread(entry.fact, cost: entry.cost, combining: combination)
    }

    var total = 0
    for index in 0..<task.goal.count {
      let cost = Int(labels[task.goal[index]].cost)
      total = combination == .sum ? total &+ cost : max(total, cost)
    }
    return Int32(truncatingIfNeeded: min(total, Int(Estimate.largest)))
  }

  /// Tells all relaxed operators that need a fact that it has been reached.
  @inline(__always)
  private mutating func spread(_ fact: Int32, cost: Int32, combining combination: Combination) {
    let consumers = task.consumers.base
    var position = Int(task.consumerStarts[fact])
    let end = Int(task.consumerStarts[Int(fact) &+ 1])
    while position < end {
      let consumer = consumers[position]
      position &+= 1
      let left = missing[consumer] &- 1
      missing[consumer] = left
      if left == 0 { fire(consumer, lastCost: cost, combining: combination) }
    }
  }

  /// Applies a relaxed operator all of whose conditions have been reached, the last one at
  /// `lastCost`.
  @inline(__always)
  private mutating func fire(
    _ relaxedOperator: Int32, lastCost: Int32, combining combination: Combination
  ) {
    let records = task.records.base
    let start = Int(task.recordStarts[relaxedOperator])
    let effectsEnd = start &+ 2 &+ Int(records[start &+ 1])
    var total = Int(records[start])
    if combination == .sum {
      // While state facts are spread all conditions are free.
      if lastCost > 0 {
        let end = Int(task.recordStarts[Int(relaxedOperator) &+ 1])
        for position in effectsEnd..<end {
          total &+= Int(labels[records[position]].cost)
        }
      }
    } else {
      total &+= Int(lastCost)
    }
    let cost = Int32(truncatingIfNeeded: min(total, Int(Estimate.largest)))
    for position in (start &+ 2)..<effectsEnd {
      let effect = records[position]
      if cost < labels[effect].cost {
        labels[effect] = Label(cost: cost, supporter: relaxedOperator)
        queue.push(effect, cost: cost)
      }
    }
  }
}
