public import Grounding

/// Executes plans in a finite-domain task by the definition of its semantics, step by step, without
/// any of the structures that searches use.
///
/// Searches replay each plan with it before they hand it out: a cheap check against mistakes in
/// packing, generating or applying. (The judge of plans against PDDL is the module Validation.)
public struct TaskReplay {
  private let task: FiniteDomainTask
  private let axiomsByLayer: [[Int]]
  /// The value of each variable, derived ones evaluated.
  public private(set) var values: [Int32]

  /// Starts in the initial state.
  public init(task: FiniteDomainTask) {
    self.task = task
    let layers = Dictionary(grouping: 0..<task.axiomCount) {
      task.axiomLayers[Int(task.axiomHeads[$0].variable)]
    }
    axiomsByLayer = layers.keys.sorted().map { layers[$0, default: []] }
    values = task.initialValues
    evaluateAxioms()
  }

  /// Whether a plan leads from the initial state to the goal, and what it costs.
  ///
  /// - Returns: the sum of the operators' costs; nil if an operator is not applicable or the goal
  ///   does not hold in the end.
  /// - Complexity: O(steps · (operator size + axioms · iterations)).
  public static func cost(of plan: [Int32], in task: FiniteDomainTask) -> Int? {
    var replay = TaskReplay(task: task)
    var cost = 0
    for step in plan {
      guard replay.apply(Int(step)) else { return nil }
      cost += Int(task.costs[Int(step)])
    }
    return replay.isGoal ? cost : nil
  }

  /// Whether the state has all goal facts.
  public var isGoal: Bool { holds(task.goal[...]) }

  /// Applies an operator.
  ///
  /// - Returns: false if it is not applicable; the state is the same then.
  public mutating func apply(_ operator: Int) -> Bool {
    guard task.costs.indices.contains(`operator`), holds(task.preconditions[`operator`]) else {
      return false
    }
    let before = values
    for effect in task.effects[`operator`] {
      let conditions = Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)
      let fires = task.effectConditions[conditions].allSatisfy {
        before[Int($0.variable)] == $0.value
      }
      if fires { values[Int(effect.fact.variable)] = effect.fact.value }
    }
    evaluateAxioms()
    return true
  }

  private func holds(_ facts: ArraySlice<FiniteDomainTask.Fact>) -> Bool {
    facts.allSatisfy { values[Int($0.variable)] == $0.value }
  }

  private mutating func evaluateAxioms() {
    for variable in values.indices where task.isDerived(variable) {
      values[variable] = task.initialValues[variable]
    }
    for layer in axiomsByLayer {
      var changed = true
      while changed {
        changed = false
        for axiom in layer {
          let head = task.axiomHeads[axiom]
          if values[Int(head.variable)] != head.value, holds(task.axiomConditions[axiom]) {
            values[Int(head.variable)] = head.value
            changed = true
          }
        }
      }
    }
  }
}
