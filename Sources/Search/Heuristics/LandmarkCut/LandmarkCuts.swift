/// Finds disjunctive action landmarks of a state one after the other and adds up their costs
/// (Helmert and Domshlak 2009, "Landmarks, critical paths and abstractions: what's the difference
/// anyway?", section 5).
///
/// While the goal's h_max cost is not 0: each operator is reduced to the condition that costs most,
/// its *supporter*. Facts from which free operators lead to the goal are the *goal zone*. Operators
/// that lead from facts reachable outside it into the goal zone are a *cut*: every plan uses one of
/// them. The cheapest operator's cost is added to the estimate and taken off all of them; h_max is
/// then mended where these costs have changed it, not computed anew.
struct LandmarkCuts: ~Copyable {
  /// What is known of an operator.
  struct OperatorState: BitwiseCopyable {
    /// What it still costs.
    var cost: Int32
    /// The number of conditions that have not been reached.
    var missing: Int32
    /// The condition that costs most; meaningful once all are reached.
    var supporter: Int32
    /// What the supporter costs.
    var supporterCost: Int32
  }

  /// On which side of a cut a fact lies.
  private enum Zone {
    static let none: UInt8 = 0
    /// Reachable from the state without an operator of the cut.
    static let before: UInt8 = 1
    /// Free operators lead from here to the goal.
    static let goal: UInt8 = 2
  }

  private static let unreached = Int32.max

  private let task: CutTask
  private let template: FixedArray<OperatorState>
  private let operators: FixedArray<OperatorState>
  private let costs: FixedArray<Int32>
  private let zones: FixedArray<UInt8>
  private let open: FixedArray<Int32>
  private let cut: FixedArray<Int32>
  private var cutCount = 0
  private var queue: CostQueue

  /// Makes the storage for a task.
  init(_ task: CutTask) {
    self.task = task
    let states = (0..<task.operatorCount).map { index in
      OperatorState(
        cost: task.costs[index], missing: task.effectStarts[index] - task.recordStarts[index],
        supporter: -1, supporterCost: Self.unreached)
    }
    template = FixedArray(states)
    operators = FixedArray(states)
    costs = FixedArray(repeating: Self.unreached, count: task.factCount)
    zones = FixedArray(repeating: Zone.none, count: task.factCount)
    open = FixedArray(repeating: 0, count: task.factCount)
    cut = FixedArray(repeating: 0, count: task.operatorCount)
    queue = CostQueue(capacity: task.factCount)
  }

  /// The sum of the costs of the landmarks of a state; `Estimate.deadEnd` if the relaxation cannot
  /// reach the goal.
  mutating func estimate(of state: SearchState) -> Int32 {
    explore(from: state)
    if costs[task.goal] == Self.unreached { return Estimate.deadEnd }
    var total: Int32 = 0
    while costs[task.goal] != 0 {
      zones.fill(with: Zone.none)
      markGoalZone()
      findCut(from: state)
      var least = Int32.max
      for index in 0..<cutCount { least = min(least, operators[cut[index]].cost) }
      for index in 0..<cutCount { operators.base[Int(cut[index])].cost &-= least }
      total = Estimate.sum(total, least)
      mendCosts()
    }
    return total
  }

  /// Computes h_max from scratch with the operators' full costs.
  private mutating func explore(from state: SearchState) {
    operators.copy(from: template)
    costs.fill(with: Self.unreached)
    queue.removeAll()
    for variable in 0..<task.firstFacts.count {
      reach(task.firstFacts[variable] &+ state.values[variable], cost: 0)
    }
    reach(task.truth, cost: 0)

    let consumers = task.consumers.base
    let operators = operators.base
    let facts = task.facts.base
    while let entry = queue.pop() {
      let fact = entry.fact
      if costs[fact] < entry.cost { continue }
      var position = Int(task.consumerStarts[fact])
      let end = Int(task.consumerStarts[Int(fact) &+ 1])
      while position < end {
        let consumer = Int(consumers[position])
        position &+= 1
        operators[consumer].missing &-= 1
        if operators[consumer].missing == 0 {
          operators[consumer].supporter = fact
          operators[consumer].supporterCost = entry.cost
          let cost = Self.sum(entry.cost, operators[consumer].cost)
          var effect = Int(task.effectStarts[consumer])
          let effectsEnd = Int(task.recordStarts[consumer &+ 1])
          while effect < effectsEnd {
            reach(facts[effect], cost: cost)
            effect &+= 1
          }
        }
      }
    }
  }

  /// Notes a way to a fact if it is cheaper than those known.
  @inline(__always)
  private mutating func reach(_ fact: Int32, cost: Int32) {
    if cost < costs[fact] {
      costs[fact] = cost
      queue.push(fact, cost: cost)
    }
  }

  @inline(__always)
  private static func sum(_ left: Int32, _ right: Int32) -> Int32 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? Estimate.largest : sum
  }

  /// Marks the facts from which supporters lead to the goal through free operators.
  private mutating func markGoalZone() {
    let operators = operators.base
    let adders = task.adders.base
    zones[task.goal] = Zone.goal
    open[0] = task.goal
    var openCount = 1
    while openCount > 0 {
      openCount &-= 1
      let fact = Int(open[openCount])
      var position = Int(task.adderStarts[fact])
      let end = Int(task.adderStarts[fact &+ 1])
      while position < end {
        let adder = Int(adders[position])
        position &+= 1
        if operators[adder].cost == 0, operators[adder].missing == 0 {
          let supporter = operators[adder].supporter
          if zones[supporter] != Zone.goal {
            zones[supporter] = Zone.goal
            open[openCount] = supporter
            openCount &+= 1
          }
        }
      }
    }
  }

  /// Goes from the state along supporters up to the goal zone; operators that lead into it are the
  /// cut.
  private mutating func findCut(from state: SearchState) {
    cutCount = 0
    let zones = zones.base
    var openCount = 0
    for variable in 0..<task.firstFacts.count {
      let fact = task.firstFacts[variable] &+ state.values[variable]
      zones[Int(fact)] = Zone.before
      open[openCount] = fact
      openCount &+= 1
    }
    zones[Int(task.truth)] = Zone.before
    open[openCount] = task.truth
    openCount &+= 1

    let operators = operators.base
    let consumers = task.consumers.base
    let facts = task.facts.base
    while openCount > 0 {
      openCount &-= 1
      let fact = open[openCount]
      var position = Int(task.consumerStarts[fact])
      let end = Int(task.consumerStarts[Int(fact) &+ 1])
      while position < end {
        let consumer = Int(consumers[position])
        position &+= 1
        if operators[consumer].supporter != fact { continue }
        let start = Int(task.effectStarts[consumer])
        let effectsEnd = Int(task.recordStarts[consumer &+ 1])
        var entersGoalZone = false
        var effect = start
        while effect < effectsEnd {
          if zones[Int(facts[effect])] == Zone.goal { entersGoalZone = true }
          effect &+= 1
        }
        if entersGoalZone {
          cut[cutCount] = Int32(truncatingIfNeeded: consumer)
          cutCount &+= 1
          continue
        }
        effect = start
        while effect < effectsEnd {
          let reached = facts[effect]
          if zones[Int(reached)] == Zone.none {
            zones[Int(reached)] = Zone.before
            open[openCount] = reached
            openCount &+= 1
          }
          effect &+= 1
        }
      }
    }
  }

  /// Brings h_max up to date after the operators of the cut have become cheaper.
  private mutating func mendCosts() {
    queue.removeAll()
    let operators = operators.base
    let consumers = task.consumers.base
    for index in 0..<cutCount {
      let changed = Int(cut[index])
      reachEffects(
        of: changed, cost: Self.sum(operators[changed].supporterCost, operators[changed].cost))
    }
    while let entry = queue.pop() {
      let fact = entry.fact
      if costs[fact] < entry.cost { continue }
      var position = Int(task.consumerStarts[fact])
      let end = Int(task.consumerStarts[Int(fact) &+ 1])
      while position < end {
        let consumer = Int(consumers[position])
        position &+= 1
        if operators[consumer].supporter != fact { continue }
        let before = operators[consumer].supporterCost
        if before <= entry.cost { continue }
        updateSupporter(of: consumer)
        let after = operators[consumer].supporterCost
        if after != before {
          reachEffects(of: consumer, cost: Self.sum(after, operators[consumer].cost))
        }
      }
    }
  }

  @inline(__always)
  private mutating func reachEffects(of index: Int, cost: Int32) {
    var effect = Int(task.effectStarts[index])
    let end = Int(task.recordStarts[index &+ 1])
    while effect < end {
      reach(task.facts[effect], cost: cost)
      effect &+= 1
    }
  }

  /// Finds the most expensive condition of an operator anew; the old supporter stays if no other
  /// costs more.
  @inline(__always)
  private func updateSupporter(of index: Int) {
    var supporter = operators[index].supporter
    var most = costs[supporter]
    var condition = Int(task.recordStarts[index])
    let end = Int(task.effectStarts[index])
    while condition < end {
      let fact = task.facts[condition]
      condition &+= 1
      if costs[fact] > most {
        supporter = fact
        most = costs[fact]
      }
    }
    operators.base[index].supporter = supporter
    operators.base[index].supporterCost = most
  }
}
