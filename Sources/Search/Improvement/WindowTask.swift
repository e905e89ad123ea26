import Grounding

/// A small task: to get from one state to certain facts for less than a bound.
///
/// It has only those operators of the whole task that a plan so cheap can contain, and only those
/// variables that they set or that axioms need. Its plans are plans of the whole task.
struct WindowTask {
  /// The small task.
  let task: FiniteDomainTask
  /// The number in the whole task of each operator.
  let operators: [Int32]

  /// The part of a plan of the whole task that a plan of this one is.
  func translated(_ plan: [Int32]) -> [Int32] {
    plan.map { operators[Int($0)] }
  }
}

/// Makes the small tasks for the windows of a plan.
///
/// An operator is left out if h_max tells that it cannot be reached at a cost below the bound, its own
/// included, or if the relaxation of those left does not lead from it to the facts wanted.
struct WindowTaskMaker: ~Copyable {
  private let whole: FiniteDomainTask
  /// The relaxation of the whole task.
  private let relaxation: CutTask
  private let axiomsOfVariable: [[Int32]]

  private let costs: FlatArray<Int32>
  private let conditionCounts: FlatArray<Int32>
  private let missing: FlatArray<Int32>
  private let isRelevant: FlatArray<Bool>
  private let isReached: FlatArray<Bool>
  private var queue: CostQueue
  /// The work done so far, in the unit of searches (`SearchEffort`).
  private(set) var effort = 0

  /// Prepares for a task.
  init(task: FiniteDomainTask) {
    whole = task
    let relaxation = CutTask(task, costType: .normal)
    self.relaxation = relaxation
    var axioms: [[Int32]] = Array(
      repeating: [], count: task.axiomCount > 0 ? task.variableCount : 0)
    for axiom in 0..<task.axiomCount {
      axioms[Int(task.axiomHeads[axiom].variable)].append(Int32(axiom))
    }
    axiomsOfVariable = axioms
    costs = FlatArray(repeating: .max, count: relaxation.factCount)
    let counts = (0..<relaxation.operatorCount).map {
      relaxation.effectStarts[$0] - relaxation.recordStarts[$0]
    }
    conditionCounts = FlatArray(counts)
    missing = FlatArray(counts)
    isRelevant = FlatArray(repeating: false, count: relaxation.factCount)
    isReached = FlatArray(repeating: false, count: relaxation.operatorCount)
    queue = CostQueue(capacity: relaxation.factCount)
  }

  /// Makes the task of a window; nil if no plan can be so cheap.
  ///
  /// - Parameters:
  ///   - state: where to start, derived variables evaluated.
  ///   - goal: the facts wanted, sorted.
  ///   - bound: what a plan must cost less than; more than 0.
  mutating func make(
    from state: UnsafePointer<Int32>, to goal: [FiniteDomainTask.Fact], bound: Int32
  ) -> WindowTask? {
    explore(from: state, bound: bound)
    effort += 4 * relaxation.operatorCount + 4 * relaxation.factCount
    guard let operators = relevantOperators(to: goal) else { return nil }
    var builder = WindowTaskBuilder(whole: whole, state: state, axiomsOfVariable: axiomsOfVariable)
    let task = builder.build(operators: operators, goal: goal)
    effort += 50 * task.effects.values.count + 20 * whole.variableCount
    return WindowTask(task: task, operators: operators)
  }

  /// Finds the operators that h_max reaches at a cost below the bound, their own included.
  private mutating func explore(from state: UnsafePointer<Int32>, bound: Int32) {
    costs.fill(with: .max)
    missing.copy(from: conditionCounts)
    isReached.fill(with: false)
    queue.removeAll()
    for variable in 0..<relaxation.firstFacts.count {
      reach(relaxation.firstFacts[variable] + state[variable], cost: 0)
    }
    reach(relaxation.truth, cost: 0)
    while let entry = queue.pop() {
      if entry.cost >= bound { break }
      if costs[entry.fact] < entry.cost { continue }
      let end = relaxation.consumerStarts[entry.fact + 1]
      for position in relaxation.consumerStarts[entry.fact]..<end {
        let consumer = relaxation.consumers[position]
        missing[consumer] -= 1
        if missing[consumer] > 0 { continue }
        let cost = Estimate.sum(entry.cost, relaxation.costs[consumer])
        if cost >= bound { continue }
        isReached[consumer] = true
        for index in relaxation.effectStarts[consumer]..<relaxation.recordStarts[consumer + 1] {
          reach(relaxation.facts[index], cost: cost)
        }
      }
    }
  }

  @inline(__always)
  private mutating func reach(_ fact: Int32, cost: Int32) {
    if cost < costs[fact] {
      costs[fact] = cost
      queue.push(fact, cost: cost)
    }
  }

  /// The reached operators that may lead to the goal; nil if a goal fact is not reached.
  private mutating func relevantOperators(to goal: [FiniteDomainTask.Fact]) -> [Int32]? {
    isRelevant.fill(with: false)
    var open: [Int32] = []
    for fact in goal {
      let number = relaxation.firstFacts[fact.variable] + fact.value
      if costs[number] == .max { return nil }
      isRelevant[number] = true
      open.append(number)
    }
    var operators: Set<Int32> = []
    while let fact = open.popLast() {
      for position in relaxation.adderStarts[fact]..<relaxation.adderStarts[fact + 1] {
        let adder = relaxation.adders[position]
        guard isReached[adder] else { continue }
        isReached[adder] = false
        if relaxation.sources[adder] >= 0 { operators.insert(relaxation.sources[adder]) }
        for index in relaxation.recordStarts[adder]..<relaxation.effectStarts[adder] {
          let condition = relaxation.facts[index]
          if isRelevant[condition] { continue }
          isRelevant[condition] = true
          open.append(condition)
        }
      }
    }
    return operators.sorted()
  }
}

/// Puts the task of a window together: gives new numbers to the variables that remain.
private struct WindowTaskBuilder {
  let whole: FiniteDomainTask
  let state: UnsafePointer<Int32>
  let axiomsOfVariable: [[Int32]]
  /// The new number of each variable; -1 for those that keep their value.
  private var numbers: [Int32]
  private var task = FiniteDomainTask()

  init(whole: FiniteDomainTask, state: UnsafePointer<Int32>, axiomsOfVariable: [[Int32]]) {
    self.whole = whole
    self.state = state
    self.axiomsOfVariable = axiomsOfVariable
    numbers = Array(repeating: -1, count: whole.variableCount)
  }

  mutating func build(
    operators: [Int32], goal: [FiniteDomainTask.Fact]
  ) -> FiniteDomainTask {
    let derived = keepVariables(operators: operators, goal: goal)
    task.hasActionCosts = true
    task.goal = kept(goal[...])
    for index in operators {
      let step = Int(index)
      task.costs.append(whole.costs[step])
      task.preconditions.appendRow(kept(whole.preconditions[step]))
      for effect in whole.effects[step] {
        let own = Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)
        let conditions = whole.effectConditions[own]
        let canFire = conditions.allSatisfy {
          numbers[Int($0.variable)] >= 0 || state[Int($0.variable)] == $0.value
        }
        guard canFire else { continue }
        let start = Int32(task.effectConditions.count)
        task.effectConditions += kept(conditions)
        let fact = FiniteDomainTask.Fact(numbers[Int(effect.fact.variable)], effect.fact.value)
        task.effects.append(
          FiniteDomainTask.Effect(
            fact, conditions: start..<Int32(task.effectConditions.count)))
      }
      task.effects.endRow()
    }
    for variable in derived {
      for axiom in axiomsOfVariable[Int(variable)] {
        let head = whole.axiomHeads[Int(axiom)]
        task.axiomHeads.append(FiniteDomainTask.Fact(numbers[Int(variable)], head.value))
        task.axiomConditions.appendRow(kept(whole.axiomConditions[Int(axiom)]))
      }
    }
    return task
  }

  /// Numbers the variables that the operators set and the derived variables that matter, with all
  /// that their axioms look at.
  ///
  /// - Returns: the derived variables.
  private mutating func keepVariables(
    operators: [Int32], goal: [FiniteDomainTask.Fact]
  ) -> [Int32] {
    var isKept = Array(repeating: false, count: whole.variableCount)
    var derived: [Int32] = []
    func look(at facts: ArraySlice<FiniteDomainTask.Fact>) {
      for fact in facts where whole.isDerived(Int(fact.variable)) && !isKept[Int(fact.variable)] {
        isKept[Int(fact.variable)] = true
        derived.append(fact.variable)
      }
    }
    look(at: goal[...])
    for index in operators {
      let step = Int(index)
      look(at: whole.preconditions[step])
      for effect in whole.effects[step] {
        isKept[Int(effect.fact.variable)] = true
        let own = Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)
        look(at: whole.effectConditions[own])
      }
    }
    var next = 0
    while next < derived.count {
      for axiom in axiomsOfVariable[Int(derived[next])] {
        let conditions = whole.axiomConditions[Int(axiom)]
        look(at: conditions)
        for fact in conditions { isKept[Int(fact.variable)] = true }
      }
      next += 1
    }
    for variable in isKept.indices where isKept[variable] {
      numbers[variable] = Int32(task.domainSizes.count)
      task.domainSizes.append(whole.domainSizes[variable])
      task.axiomLayers.append(whole.axiomLayers[variable])
      task.initialValues.append(
        whole.isDerived(variable) ? whole.initialValues[variable] : state[variable])
    }
    return derived
  }

  /// The facts of variables that are kept, under their new numbers. The others hold for good.
  private func kept(_ facts: ArraySlice<FiniteDomainTask.Fact>) -> [FiniteDomainTask.Fact] {
    facts.compactMap { fact in
      let number = numbers[Int(fact.variable)]
      return number < 0 ? nil : FiniteDomainTask.Fact(number, fact.value)
    }
  }
}
