import Grounding

/// Uniform-cost search on a finite-domain task, written straight from the definition of its
/// semantics and for nothing but to be evidently right.
struct NaiveSearch {
  enum Answer: Equatable {
    /// The cost of the cheapest plan, in the task's units, and the operators of one.
    case solved(cost: Int, operators: [Int])
    case unsolvable
    /// There are more states than the limit allows.
    case undecided
    /// Two effects of an operator, which can fire together, set a variable to different values.
    case conflict(operator: Int)
  }

  typealias State = [Int32]

  let task: FiniteDomainTask

  init(_ task: FiniteDomainTask) {
    self.task = task
  }

  /// The state that search starts in.
  var initialState: State { closed(task.initialValues) }

  /// A state with its derived variables evaluated: from their defaults, layer by layer.
  func closed(_ state: State) -> State {
    var state = state
    for variable in state.indices where task.isDerived(variable) {
      state[variable] = task.initialValues[variable]
    }
    for layer in Set(task.axiomLayers).sorted() where layer >= 0 {
      var changed = true
      while changed {
        changed = false
        for (axiom, head) in task.axiomHeads.enumerated()
        where task.axiomLayers[Int(head.variable)] == layer && !holds(head, in: state)
          && holds(task.axiomConditions[axiom], in: state)
        {
          state[Int(head.variable)] = head.value
          changed = true
        }
      }
    }
    return state
  }

  func holds(_ fact: FiniteDomainTask.Fact, in state: State) -> Bool {
    state[Int(fact.variable)] == fact.value
  }

  func holds(_ facts: some Sequence<FiniteDomainTask.Fact>, in state: State) -> Bool {
    facts.allSatisfy { holds($0, in: state) }
  }

  /// The state after an applicable operator; nil if two of its effects contradict each other.
  func successor(of state: State, by index: Int) -> State? {
    var next = state
    var changes: [Int32: Int32] = [:]
    for effect in task.effects[index] {
      let conditions = task.effectConditions[
        Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)]
      guard holds(conditions, in: state) else { continue }
      let (variable, value) = (effect.fact.variable, effect.fact.value)
      if let other = changes.updateValue(value, forKey: variable), other != value { return nil }
      next[Int(variable)] = value
    }
    return closed(next)
  }

  /// Finds the cheapest plan, calling `visit` with every state that is reached on the way.
  ///
  /// - Parameter stateLimit: how many states may be reached.
  func solve(stateLimit: Int = 20_000, visit: (State) -> Void = { _ in }) -> Answer {
    search(for: task.goal, stateLimit, visit)
  }

  /// Calls `visit` with every reachable state; false if there are more than the limit.
  func forEachState(stateLimit: Int = 20_000, _ visit: (State) -> Void) -> Bool {
    search(for: nil, stateLimit, visit) == .unsolvable
  }

  private func search(
    for goal: [FiniteDomainTask.Fact]?, _ stateLimit: Int, _ visit: (State) -> Void
  ) -> Answer {
    var best = [initialState: 0]
    var parents: [State: (state: State, index: Int)] = [:]
    var open: [Int: [State]] = [0: [initialState]]
    visit(initialState)
    while let cost = open.keys.min() {
      guard let state = open[cost]?.popLast() else {
        open[cost] = nil
        continue
      }
      guard best[state] == cost else { continue }
      if let goal, holds(goal, in: state) {
        var operators: [Int] = []
        var state = state
        while let (parent, index) = parents[state] {
          operators.append(index)
          state = parent
        }
        return .solved(cost: cost, operators: operators.reversed())
      }
      for index in 0..<task.operatorCount where holds(task.preconditions[index], in: state) {
        guard let next = successor(of: state, by: index) else {
          return .conflict(operator: index)
        }
        let newCost = cost + Int(task.costs[index])
        if let known = best[next] {
          guard newCost < known else { continue }
        } else {
          guard best.count < stateLimit else { return .undecided }
          visit(next)
        }
        best[next] = newCost
        parents[next] = (state, index)
        open[newCost, default: []].append(next)
      }
    }
    return .unsolvable
  }
}
