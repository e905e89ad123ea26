/// Finds disjunctive action landmarks of a state one after the other and adds up their costs
/// (Helmert and Domshlak 2009, "Landmarks, critical paths and abstractions: what's the difference
/// anyway?", section 5).
///
/// While the goal's h_max cost is not 0: each operator is reduced to the condition that costs most,
/// its *supporter*. Facts from which free operators lead to the goal are the *goal zone*. Operators
/// that lead into the goal zone from facts that the state reaches without it (that lie *before* the
/// zone) are a *cut*: every plan uses one of them. The cheapest operator's cost is added to the
/// estimate and taken off all of them; h_max is then mended where these costs have changed it, not
/// computed anew.
///
/// The cut is not found by going through all that the state reaches. A fact of the goal zone costs at
/// least as much as the goal, because going back through a free operator never lowers the cost. A
/// fact that costs less than the goal is reached over facts that cost no more than it does, none of
/// them in the zone: it lies before the zone, and nothing need be searched to know it.
///
/// An operator with conditional effects stands in a cut once, whichever of its effects lead into the
/// goal zone, and what is taken off its cost is taken off for all its effects. The sum stays below the
/// cost of every plan, but may be less than h_max (Röger, Pommerening and Helmert 2014, "Optimal
/// planning in the presence of conditional effects: extending LM-cut with context splitting", section
/// 4): then h_max is the estimate.
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
    /// Free operators lead from here to the goal.
    static let goal: UInt8 = 1
    /// Reachable from the state without the goal zone.
    static let before: UInt8 = 2
    /// Reached from the state through the goal zone only.
    static let behind: UInt8 = 3
    /// Being looked at.
    static let open: UInt8 = 4
  }

  private static let unreached = Int32.max

  private let task: CutTask
  private let template: FlatArray<OperatorState>
  private let operators: FlatArray<OperatorState>
  private let costs: FlatArray<Int32>
  private let zones: FlatArray<UInt8>
  private let open: FlatArray<Int32>
  private let cut: FlatArray<Int32>
  private var cutCount = 0
  /// Room for a cut while it is spread over groups.
  private let spread: FlatArray<Int32>
  /// The round in which an operator was met last.
  private let cutRounds: FlatArray<UInt32>
  private var cutRound: UInt32 = 0
  /// For each fact being looked at, the one that it leads to.
  private let leadsTo: FlatArray<Int32>
  private var queue: CostQueue

  /// Makes the storage for a task.
  init(_ task: CutTask) {
    self.task = task
    let states = (0..<task.operatorCount).map { index in
      OperatorState(
        cost: task.costs[index], missing: task.effectStarts[index] - task.recordStarts[index],
        supporter: -1, supporterCost: Self.unreached)
    }
    template = FlatArray(states)
    operators = FlatArray(states)
    costs = FlatArray(repeating: Self.unreached, count: task.factCount)
    zones = FlatArray(repeating: Zone.none, count: task.factCount)
    open = FlatArray(repeating: 0, count: task.factCount)
    cut = FlatArray(repeating: 0, count: task.operatorCount)
    spread = FlatArray(repeating: 0, count: task.hasGroups ? task.operatorCount : 0)
    cutRounds = FlatArray(repeating: 0, count: task.operatorCount)
    leadsTo = FlatArray(repeating: -1, count: task.factCount)
    queue = CostQueue(capacity: task.factCount)
  }

  /// The sum of the costs of the landmarks of a state; `Estimate.deadEnd` if the relaxation cannot
  /// reach the goal.
  mutating func estimate(of state: SearchState) -> Int32 {
    explore(from: state)
    let maximum = costs[task.goal]
    if maximum == Self.unreached { return Estimate.deadEnd }
    var total: Int32 = 0
    while costs[task.goal] != 0 {
      zones.fill(with: Zone.none)
      markGoalZone()
      findCut()
      var least = Int32.max
      for index in 0..<cutCount { least = min(least, operators[cut[index]].cost) }
      if task.hasGroups { spreadCutOverGroups() }
      for index in 0..<cutCount { operators.base[Int(cut[index])].cost &-= least }
      total = Estimate.sum(total, least)
      mendCosts()
    }
    return max(total, maximum)
  }

  /// Puts all operators into the cut that stand for the same operators of the task as those in it.
  @inline(never)
  private mutating func spreadCutOverGroups() {
    startRound()
    var spreadCount = 0
    for index in 0..<cutCount {
      let group = task.groups[cut[index]]
      if cutRounds[group.start] == cutRound { continue }
      cutRounds[group.start] = cutRound
      for member in group.start..<group.end {
        spread[spreadCount] = member
        spreadCount &+= 1
      }
    }
    for index in 0..<spreadCount { cut[index] = spread[index] }
    cutCount = spreadCount
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

  /// Marks the facts from which supporters lead to the goal through free operators, and gathers
  /// the operators that cost something and add one of them.
  private mutating func markGoalZone() {
    let operators = operators.base
    let adders = task.adders.base
    startRound()
    cutCount = 0
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
        if operators[adder].missing != 0 { continue }
        if operators[adder].cost != 0 {
          if cutRounds[adder] != cutRound {
            cutRounds[adder] = cutRound
            cut[cutCount] = Int32(truncatingIfNeeded: adder)
            cutCount &+= 1
          }
          continue
        }
        if zones[operators[adder].supporter] == Zone.goal { continue }
        let supporter = chooseSupporter(of: adder)
        operators[adder].supporter = supporter
        if zones[supporter] != Zone.goal {
          zones[supporter] = Zone.goal
          open[openCount] = supporter
          openCount &+= 1
        }
      }
    }
  }

  /// Among the most expensive conditions of a free operator one that keeps the goal zone small: one
  /// that is in it already, else one that no free operator adds.
  private func chooseSupporter(of index: Int) -> Int32 {
    let supporter = operators[index].supporter
    let most = operators[index].supporterCost
    var choice = supporter
    var isBorder = false
    var position = Int(task.recordStarts[index])
    let end = Int(task.effectStarts[index])
    while position < end {
      let fact = task.facts[position]
      position &+= 1
      if costs[fact] != most { continue }
      if zones[fact] == Zone.goal { return fact }
      if !isBorder, !isAddedFreely(fact) {
        choice = fact
        isBorder = true
      }
    }
    return choice
  }

  /// Whether an operator that costs nothing any more adds a fact.
  private func isAddedFreely(_ fact: Int32) -> Bool {
    var position = Int(task.adderStarts[fact])
    let end = Int(task.adderStarts[Int(fact) &+ 1])
    while position < end {
      let adder = operators[task.adders[position]]
      if adder.cost == 0, adder.missing == 0 { return true }
      position &+= 1
    }
    return false
  }

  /// Makes all operators count as not yet met.
  private mutating func startRound() {
    cutRound &+= 1
    if cutRound == 0 {
      cutRounds.fill(with: 0)
      cutRound = 1
    }
  }

  /// Keeps of the operators that lead into the goal zone those whose supporters lie before it.
  private mutating func findCut() {
    let goalCost = costs[task.goal]
    var kept = 0
    for index in 0..<cutCount {
      let candidate = cut[index]
      let supporter = operators[candidate].supporter
      if operators[candidate].supporterCost < goalCost || isBeforeGoalZone(supporter) {
        cut[kept] = candidate
        kept &+= 1
      }
    }
    cutCount = kept
  }

  /// Whether the state reaches a fact, which costs at least as much as the goal, without the goal
  /// zone. Looks back along supporters for a fact that costs less.
  @inline(never)
  private func isBeforeGoalZone(_ fact: Int32) -> Bool {
    if zones[fact] == Zone.goal || zones[fact] == Zone.behind { return false }
    if zones[fact] == Zone.before { return true }
    let goalCost = costs[task.goal]
    // `open` serves as stack and as the list of all facts looked at: nothing is taken off.
    zones[fact] = Zone.open
    leadsTo[fact] = -1
    open[0] = fact
    var openCount = 1
    var next = 0
    while next < openCount {
      let reached = open[next]
      next &+= 1
      var position = Int(task.adderStarts[reached])
      let end = Int(task.adderStarts[Int(reached) &+ 1])
      while position < end {
        let adder = task.adders[position]
        position &+= 1
        if operators[adder].missing != 0 { continue }
        let supporter = operators[adder].supporter
        let zone = zones[supporter]
        if zone == Zone.goal || zone == Zone.behind || zone == Zone.open { continue }
        if entersGoalZone(adder) { continue }
        if operators[adder].supporterCost < goalCost || zone == Zone.before {
          // All facts on the way are before the zone; of the others nothing is known.
          for index in 0..<openCount { zones[open[index]] = Zone.none }
          var step = reached
          while step >= 0 {
            zones[step] = Zone.before
            step = leadsTo[step]
          }
          return true
        }
        zones[supporter] = Zone.open
        leadsTo[supporter] = reached
        open[openCount] = supporter
        openCount &+= 1
      }
    }
    for index in 0..<openCount { zones[open[index]] = Zone.behind }
    return false
  }

  /// Whether an operator adds a fact of the goal zone.
  @inline(__always)
  private func entersGoalZone(_ index: Int32) -> Bool {
    var position = Int(task.effectStarts[index])
    let end = Int(task.recordStarts[Int(index) &+ 1])
    while position < end {
      if zones[task.facts[position]] == Zone.goal { return true }
      position &+= 1
    }
    return false
  }

  /// Brings h_max up to date after the operators of the cut have become cheaper.
  private mutating func mendCosts() {
    queue.removeAll()
    let operators = operators.base
    let consumers = task.consumers.base
    for index in 0..<cutCount {
      let changed = Int(cut[index])
      if operators[changed].missing != 0 { continue }
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
