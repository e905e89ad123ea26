import Grounding

@testable import Search

extension NaiveTask {
  /// For each state that can be reached the cost of a cheapest plan from it; nil if there is none.
  func goalDistances() -> [(state: [Int32], distance: Int?)] {
    let states = Array(reachableStates().keys).sorted { $0.lexicographicallyPrecedes($1) }
    let index = Dictionary(uniqueKeysWithValues: states.enumerated().map { ($1, $0) })
    var arcs: [(from: Int, to: Int, cost: Int)] = []
    for (number, state) in states.enumerated() {
      for step in applicable(in: state) {
        if let target = index[successor(of: state, by: step)] {
          arcs.append((number, target, Int(task.costs[Int(step)])))
        }
      }
    }
    var distances = states.map { isGoal($0) ? 0 : Int.max }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for arc in arcs where distances[arc.to] < Int.max {
        if distances[arc.to] + arc.cost < distances[arc.from] {
          distances[arc.from] = distances[arc.to] + arc.cost
          hasChanged = true
        }
      }
    }
    return zip(states, distances).map { ($0, $1 == .max ? nil : $1) }
  }

  /// h_max or h_add of a state by their equations, applied until nothing changes (Bellman and Ford).
  /// Only for tasks without axioms.
  ///
  /// - Parameter combine: how the costs of an operator's conditions are put together.
  func relaxedEstimate(of state: [Int32], combine: ([Int]) -> Int) -> Int? {
    var costs: [FiniteDomainTask.Fact: Int] = [:]
    for (variable, value) in state.enumerated() { costs[.init(Int32(variable), value)] = 0 }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in 0..<task.operatorCount {
        for effect in task.effects[index] {
          let own = Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)
          let conditions = Set(task.preconditions[index] + task.effectConditions[own])
          if Set(conditions.map(\.variable)).count < conditions.count { continue }
          let reached = conditions.compactMap { costs[$0] }
          if reached.count < conditions.count { continue }
          let cost = Int(task.costs[index]) + combine(reached)
          if cost < costs[effect.fact, default: .max] {
            costs[effect.fact] = cost
            hasChanged = true
          }
        }
      }
    }
    let goal = task.goal.compactMap { costs[$0] }
    return goal.count < task.goal.count ? nil : combine(goal)
  }
}

extension FiniteDomainTask {
  /// A small random task without axioms; without conditional effects too if asked.
  static func randomWithoutAxioms(seed: Int, hasConditionalEffects: Bool) -> FiniteDomainTask {
    let full = random(seed: seed)
    let stored = full.axiomLayers.filter { $0 < 0 }.count
    func kept(_ facts: ArraySlice<Fact>) -> [Fact] { facts.filter { $0.variable < stored } }
    var task = FiniteDomainTask()
    task.domainSizes = Array(full.domainSizes.prefix(stored))
    task.axiomLayers = Array(full.axiomLayers.prefix(stored))
    task.initialValues = Array(full.initialValues.prefix(stored))
    task.goal = kept(full.goal[...])
    task.costs = full.costs
    task.hasActionCosts = true
    for index in 0..<full.operatorCount {
      task.preconditions.appendRow(kept(full.preconditions[index]))
      for effect in full.effects[index] {
        let own = Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)
        let conditions = hasConditionalEffects ? kept(full.effectConditions[own]) : []
        let start = Int32(task.effectConditions.count)
        task.effectConditions += conditions
        task.effects.append(
          Effect(effect.fact, conditions: start..<Int32(task.effectConditions.count)))
      }
      task.effects.endRow()
    }
    return task
  }
}

extension Heuristic {
  /// The estimate of a state, nil for a dead end, and the preferred operators in ascending order.
  func estimate(
    _ state: [Int32], of task: FiniteDomainTask
  ) -> (value: Int?, preferred: [Int32]) {
    var preferred = PreferredOperators(operatorCount: task.operatorCount)
    let value = state.withUnsafeBufferPointer { values -> Int32 in
      guard let first = values.baseAddress else { return 0 }
      return evaluate(SearchState(values: first), preferred: &preferred)
    }
    let operators = (0..<preferred.count).map { preferred[$0] }
    return (value == Estimate.deadEnd ? nil : Int(value), operators.sorted())
  }
}
