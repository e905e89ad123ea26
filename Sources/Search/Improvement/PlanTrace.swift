import Grounding

/// The states that a plan goes through, and what of each state the rest of the plan depends on.
///
/// From any state that agrees with the plan's state at a position in the *needed* variables, the rest
/// of the plan can be carried out and reaches the goal. They are found by going back from the goal
/// (regression): an operator needs its preconditions; what it sets is not needed before it. If it sets
/// a needed variable under conditions, these are needed; if it might have set it to something else,
/// one of the facts that kept it from doing so. A derived variable needs all variables that its value
/// can depend on.
struct PlanTrace: ~Copyable {
  /// The steps of the plan.
  let plan: [Int32]
  private let task: FiniteDomainTask
  private let width: Int
  private let states: FlatArray<Int32>
  private let needs: FlatArray<Bool>

  /// Executes a plan.
  ///
  /// - Parameters:
  ///   - plan: a plan of the executor's task.
  ///   - executor: what executes it.
  ///   - support: on what the derived variables of the task depend.
  init(_ plan: [Int32], executor: borrowing PlanExecutor, support: AxiomSupport) {
    self.plan = plan
    task = executor.task.source
    width = task.variableCount
    states = FlatArray(repeating: 0, count: (plan.count + 1) * width)
    needs = FlatArray(repeating: false, count: (plan.count + 1) * width)
    executor.restart()
    for (position, step) in plan.enumerated() {
      (states.base + position * width).update(from: executor.values.base, count: width)
      executor.apply(step)
    }
    (states.base + plan.count * width).update(from: executor.values.base, count: width)
    for fact in task.goal {
      Self.require(fact.variable, in: needs.base + plan.count * width, support)
    }
    for position in plan.indices.reversed() { regress(position, support) }
  }

  /// The bytes that the trace of a plan takes.
  static func memory(of plan: [Int32], in task: SearchTask) -> Int {
    5 * (plan.count + 1) * task.variableCount
  }

  /// The state before a step, or behind the last; derived variables evaluated.
  func state(_ position: Int) -> UnsafePointer<Int32> {
    UnsafePointer(states.base + position * width)
  }

  /// What the rest of the plan needs at a position; at its end, the goal.
  func needed(at position: Int) -> [FiniteDomainTask.Fact] {
    if position == plan.count { return task.goal }
    let start = position * width
    return (0..<width).filter { needs[start + $0] }
      .map { FiniteDomainTask.Fact(Int32($0), states[start + $0]) }
  }

  private static func require(
    _ variable: Int32, in row: UnsafeMutablePointer<Bool>, _ support: AxiomSupport
  ) {
    guard let others = support.variables(of: variable) else {
      row[Int(variable)] = true
      return
    }
    for other in others { row[Int(other)] = true }
  }

  /// Finds what is needed before a step from what is needed behind it.
  private func regress(_ position: Int, _ support: AxiomSupport) {
    let row = needs.base + position * width
    let after = row + width
    let state = states.base + position * width
    let step = Int(plan[position])
    row.update(from: after, count: width)
    for effect in task.effects[step] where isFired(effect, in: state) {
      row[Int(effect.fact.variable)] = false
    }
    for effect in task.effects[step] where !effect.conditions.isEmpty {
      let variable = Int(effect.fact.variable)
      guard after[variable] else { continue }
      let conditions =
        task.effectConditions[Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)]
      if isFired(effect, in: state) {
        for fact in conditions { Self.require(fact.variable, in: row, support) }
      } else if effect.fact.value != state[width + variable],
        let obstacle = conditions.first(where: { state[Int($0.variable)] != $0.value })
      {
        Self.require(obstacle.variable, in: row, support)
      }
    }
    for fact in task.preconditions[step] { Self.require(fact.variable, in: row, support) }
  }

  private func isFired(
    _ effect: FiniteDomainTask.Effect, in state: UnsafePointer<Int32>
  ) -> Bool {
    for index in effect.conditions {
      let fact = task.effectConditions[Int(index)]
      if state[Int(fact.variable)] != fact.value { return false }
    }
    return true
  }
}

/// On which variables that operators set the value of each derived variable can depend, over any
/// number of axioms.
final class AxiomSupport {
  private let task: FiniteDomainTask
  private let axioms: [[Int32]]
  private var known: [Int32: [Int32]] = [:]

  /// Prepares for a task; dependencies are looked up when they are asked for.
  init(task: FiniteDomainTask) {
    self.task = task
    var axioms: [[Int32]] = Array(
      repeating: [], count: task.axiomCount > 0 ? task.variableCount : 0)
    for axiom in 0..<task.axiomCount {
      axioms[Int(task.axiomHeads[axiom].variable)].append(Int32(axiom))
    }
    self.axioms = axioms
  }

  /// The variables that a derived variable depends on; nil if operators set the variable.
  func variables(of variable: Int32) -> [Int32]? {
    guard task.isDerived(Int(variable)) else { return nil }
    if let variables = known[variable] { return variables }
    var seen: Set<Int32> = [variable]
    var open = [variable]
    var result: [Int32] = []
    while let next = open.popLast() {
      guard task.isDerived(Int(next)) else {
        result.append(next)
        continue
      }
      for axiom in axioms[Int(next)] {
        for fact in task.axiomConditions[Int(axiom)] where seen.insert(fact.variable).inserted {
          open.append(fact.variable)
        }
      }
    }
    known[variable] = result.sorted()
    return result
  }
}
