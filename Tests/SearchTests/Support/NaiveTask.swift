import Grounding

/// The semantics of finite-domain tasks written down as plainly as possible, to compare with.
struct NaiveTask {
  let task: FiniteDomainTask

  /// The initial state, derived variables evaluated.
  var initialState: [Int32] { evaluated(task.initialValues) }

  func holds(_ facts: some Sequence<FiniteDomainTask.Fact>, in state: [Int32]) -> Bool {
    facts.allSatisfy { state[Int($0.variable)] == $0.value }
  }

  func isGoal(_ state: [Int32]) -> Bool { holds(task.goal, in: state) }

  func applicable(in state: [Int32]) -> [Int32] {
    (0..<Int32(task.operatorCount)).filter { holds(task.preconditions[Int($0)], in: state) }
  }

  func successor(of state: [Int32], by step: Int32) -> [Int32] {
    var result = state
    for effect in task.effects[Int(step)] {
      let range = Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)
      if holds(task.effectConditions[range], in: state) {
        result[Int(effect.fact.variable)] = effect.fact.value
      }
    }
    return evaluated(result)
  }

  /// A state with its derived variables evaluated: layer by layer to a fixpoint.
  func evaluated(_ state: [Int32]) -> [Int32] {
    var state = state
    for variable in state.indices where task.isDerived(variable) {
      state[variable] = task.initialValues[variable]
    }
    for layer in Set(task.axiomLayers).sorted() where layer >= 0 {
      var before: [Int32] = []
      while before != state {
        before = state
        for axiom in 0..<task.axiomCount {
          let head = task.axiomHeads[axiom]
          if task.axiomLayers[Int(head.variable)] == layer,
            holds(task.axiomConditions[axiom], in: before)
          {
            state[Int(head.variable)] = head.value
          }
        }
      }
    }
    return state
  }

  /// The cost of a plan; nil if it is none.
  func cost(of plan: [Int32]) -> Int? {
    var state = initialState
    var cost = 0
    for step in plan {
      guard applicable(in: state).contains(step) else { return nil }
      state = successor(of: state, by: step)
      cost += Int(task.costs[Int(step)])
    }
    return isGoal(state) ? cost : nil
  }

  /// All reachable states with the least cost of reaching them.
  func reachableStates() -> [[Int32]: Int] {
    var distances = [initialState: 0]
    var layers = [0: [initialState]]
    while let distance = layers.keys.min(), let states = layers.removeValue(forKey: distance) {
      for state in states where distances[state] == distance {
        for step in applicable(in: state) {
          let next = successor(of: state, by: step)
          let cost = distance + Int(task.costs[Int(step)])
          if cost < distances[next, default: .max] {
            distances[next] = cost
            layers[cost, default: []].append(next)
          }
        }
      }
    }
    return distances
  }

  /// The cost of a cheapest plan; nil if there is no plan.
  func optimalCost() -> Int? {
    reachableStates().filter { isGoal($0.key) }.values.min()
  }
}
