import Grounding

extension RelaxedOperators {
  /// Makes the relaxed operators of a task: those of its operators, one for each different set of
  /// effect conditions; those of its axioms; and those that reach default values of derived
  /// variables (see `DefaultValueRules`).
  ///
  /// - Parameters:
  ///   - task: the task.
  ///   - costs: the cost of each operator.
  ///   - facts: the numbers of the task's facts.
  ///   - factCount: the number of facts; grows by the auxiliary ones.
  init(task: FiniteDomainTask, costs: [Int32], facts: FactNumbering, factCount: inout Int32) {
    self.init()
    var joined: [FiniteDomainTask.Fact] = []
    var added: [Int32] = []
    for index in 0..<task.operatorCount {
      let precondition = task.preconditions[index]
      let conditions = precondition.map(facts.number)

      // Unconditional effects share one relaxed operator.
      added.removeAll(keepingCapacity: true)
      for effect in task.effects[index] where effect.conditions.isEmpty {
        let fact = facts.number(of: effect.fact)
        if !conditions.contains(fact) { added.append(fact) }
      }
      if !added.isEmpty {
        append(conditions: conditions, effects: added, cost: costs[index], source: Int32(index))
      }

      for effect in task.effects[index] where !effect.conditions.isEmpty {
        let own = effect.conditions
        joined.removeAll(keepingCapacity: true)
        joined.append(contentsOf: precondition)
        joined.append(contentsOf: task.effectConditions[Int(own.lowerBound)..<Int(own.upperBound)])
        joined.sort()
        guard let conditions = Self.consistent(joined, facts: facts) else { continue }
        let fact = facts.number(of: effect.fact)
        if conditions.contains(fact) { continue }
        append(conditions: conditions, effects: [fact], cost: costs[index], source: Int32(index))
      }
    }
    for axiom in 0..<task.axiomCount {
      let sorted = task.axiomConditions[axiom].sorted()
      guard let conditions = Self.consistent(sorted, facts: facts) else { continue }
      let head = facts.number(of: task.axiomHeads[axiom])
      if conditions.contains(head) { continue }
      append(conditions: conditions, effects: [head], cost: 0, source: -1)
    }
    DefaultValueRules.append(to: &self, task: task, facts: facts, factCount: &factCount)
  }

  /// The numbers of sorted facts without repetition; nil if two of them exclude each other because
  /// they are values of one variable.
  private static func consistent(
    _ sorted: [FiniteDomainTask.Fact], facts: FactNumbering
  ) -> [Int32]? {
    var numbers: [Int32] = []
    for (index, fact) in sorted.enumerated() {
      if index > 0, sorted[index - 1].variable == fact.variable {
        if sorted[index - 1].value != fact.value { return nil }
        continue
      }
      numbers.append(facts.number(of: fact))
    }
    return numbers
  }
}
