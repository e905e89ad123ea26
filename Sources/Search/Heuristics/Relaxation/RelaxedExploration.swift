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
  let labels: FlatArray<Label>

  /// For each relaxed operator the number of conditions that have not been reached.
  private let missing: FlatArray<UInt8>
  /// Relaxed operators whose last condition has just been reached.
  private let ready: FlatArray<Int32>
  private var readyCount = 0
  private var queue: CostQueue

  /// Makes the storage for explorations of a task.
  init(_ task: RelaxedTask) {
    self.task = task
    labels = FlatArray(
      repeating: Label(cost: Self.unreached, supporter: -1), count: task.factCount)
    missing = FlatArray(repeating: 0, count: task.operatorCount)
    ready = FlatArray(repeating: 0, count: task.operatorCount + 1)
    queue = CostQueue(capacity: task.factCount)
  }

  /// Explores from a state until the goal is reached; operators cost the sum of their conditions.
  ///
  /// - Returns: the sum of the costs of the goal facts, or `Estimate.deadEnd` if some goal fact
  ///   cannot be reached.
  @inline(never)
  mutating func exploreSums(from state: SearchState) -> Int32 {
    explore(from: state, combining: .sum)
  }

  /// Explores from a state until the goal is reached; operators cost the maximum of their
  /// conditions.
  ///
  /// - Returns: the largest cost of a goal fact, or `Estimate.deadEnd` if some goal fact cannot be
  ///   reached.
  @inline(never)
  mutating func exploreMaxima(from state: SearchState) -> Int32 {
    explore(from: state, combining: .maximum)
  }

  @inline(__always)
  private mutating func explore(
    from state: SearchState, combining combination: Combination
  ) -> Int32 {
    labels.fill(with: Label(cost: Self.unreached, supporter: -1))
    missing.copy(from: task.conditionCounts)
    queue.removeAll()
    let isGoal = task.isGoal.base
    let labels = self.labels.base
    var goalsLeft = task.goal.count

    readyCount = 0
    for index in 0..<task.firstFacts.count {
      let fact = Int(task.firstFacts[index] &+ state.values[index])
      labels[fact] = Label(cost: 0, supporter: -1)
      if isGoal[fact] { goalsLeft &-= 1 }
    }
    for index in 0..<task.firstFacts.count {
      let fact = Int(task.firstFacts[index] &+ state.values[index])
      followArcs(from: fact, cost: 0)
      spread(fact)
    }
    for index in 0..<task.unconditional.count {
      ready[readyCount] = task.unconditional[index]
      readyCount &+= 1
    }
    fireReady(lastCost: 0, combining: combination)

    while goalsLeft > 0 {
      guard let entry = queue.pop() else { return Estimate.deadEnd }
      let fact = Int(entry.fact)
      if labels[fact].cost < entry.cost { continue }
      if isGoal[fact] { goalsLeft &-= 1 }
      readyCount = 0
      followArcs(from: fact, cost: entry.cost)
      spread(fact)
      fireReady(lastCost: entry.cost, combining: combination)
    }

    var total = 0
    for index in 0..<task.goal.count {
      let cost = Int(labels[Int(task.goal[index])].cost)
      total = combination == .sum ? total &+ cost : max(total, cost)
    }
    return Int32(truncatingIfNeeded: min(total, Int(Estimate.largest)))
  }

  /// Applies the relaxed operators whose only condition is a fact that has been reached.
  @inline(__always)
  private mutating func followArcs(from fact: Int, cost: Int32) {
    let labels = self.labels.base
    let arcs = task.arcs.base
    var position = Int(task.arcStarts[fact])
    let end = Int(task.arcStarts[fact &+ 1])
    while position < end {
      let arc = arcs[position]
      position &+= 1
      let (sum, overflow) = cost.addingReportingOverflow(arc.cost)
      let cost = overflow ? Estimate.largest : sum
      if _slowPath(cost < labels[Int(arc.effect)].cost) {
        labels[Int(arc.effect)] = Label(cost: cost, supporter: arc.relaxedOperator)
        queue.push(arc.effect, cost: cost)
      }
    }
  }

  /// Tells all relaxed operators that need a fact that it has been reached, and gathers those that
  /// now miss nothing. To fire them right here would spill the registers of this loop, in which
  /// an exploration spends most of its time.
  @inline(__always)
  private mutating func spread(_ fact: Int) {
    let consumers = task.consumers.base
    let missing = self.missing.base
    let ready = self.ready.base
    var readyCount = self.readyCount
    var position = Int(task.consumerStarts[fact])
    let end = Int(task.consumerStarts[fact &+ 1])
    while position < end {
      let consumer = consumers[position]
      position &+= 1
      let left = missing[Int(consumer)] &- 1
      missing[Int(consumer)] = left
      if left == 0 {
        ready[readyCount] = consumer
        readyCount &+= 1
      }
    }
    self.readyCount = readyCount
  }

  /// Applies the relaxed operators that have become ready, whose last condition cost `lastCost`.
  @inline(__always)
  private mutating func fireReady(lastCost: Int32, combining combination: Combination) {
    let labels = self.labels.base
    var next = UnsafePointer(ready.base)
    let end = next + readyCount
    while next < end {
      let relaxedOperator = next.pointee
      next += 1
      var record = UnsafePointer(task.records.base) + Int(task.recordStarts[relaxedOperator])
      let recordEnd =
        UnsafePointer(task.records.base) + Int(task.recordStarts[Int(relaxedOperator) &+ 1])
      var total = Int(record[0])
      let effects = record + (2 &+ Int(record[1]))
      if combination == .maximum {
        total &+= Int(lastCost)
        record = effects
      } else {
        record += 2
        while record < effects {
          total &+= Int(labels[Int(record.pointee)].cost)
          record += 1
        }
      }
      let cost = Int32(truncatingIfNeeded: min(total, Int(Estimate.largest)))
      while record < recordEnd {
        let effect = record.pointee
        record += 1
        if _slowPath(cost < labels[Int(effect)].cost) {
          labels[Int(effect)] = Label(cost: cost, supporter: relaxedOperator)
          queue.push(effect, cost: cost)
        }
      }
    }
  }
}
