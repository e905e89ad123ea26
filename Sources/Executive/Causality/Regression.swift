public import PDDL

extension GroundCondition {
  /// What has to hold before a step so that this holds after it; nil if the step spoils it.
  ///
  /// Comparisons are carried over a step by putting what it does to their functions into them.
  public func regressed(through step: ExplainedStep) -> GroundCondition? {
    var before = GroundCondition()
    for literal in literals where !step.achieves(literal) {
      if step.destroys(literal) { return nil }
      before.literals.insert(literal)
    }
    for comparison in comparisons {
      before.comparisons.insert(
        GroundComparison(
          comparison.comparator, comparison.left.regressed(through: step),
          comparison.right.regressed(through: step)))
    }
    before.formUnion(step.condition)
    let isContradictory = before.literals.contains { before.literals.contains($0.complement) }
    return isContradictory ? nil : before
  }
}

extension NumericExpression {
  /// The expression over the values before a step that has the value of this one after it.
  func regressed(through step: ExplainedStep) -> NumericExpression {
    switch self {
    case .function(let term):
      guard let function = term.ground else { return self }
      return step.numericEffects.filter { $0.function == function }.reduce(self) { old, effect in
        switch effect.operation {
        case .assign: effect.value
        case .increase: .sum([old, effect.value])
        case .decrease: .difference(old, effect.value)
        case .scaleUp: .product([old, effect.value])
        case .scaleDown: .quotient(old, effect.value)
        }
      }
    case .sum(let parts): return .sum(parts.map { $0.regressed(through: step) })
    case .product(let parts): return .product(parts.map { $0.regressed(through: step) })
    case .difference(let left, let right):
      return .difference(left.regressed(through: step), right.regressed(through: step))
    case .quotient(let left, let right):
      return .quotient(left.regressed(through: step), right.regressed(through: step))
    case .negation(let inner): return .negation(inner.regressed(through: step))
    case .number, .duration, .elapsedTime, .totalTime, .isViolated: return self
    }
  }
}

extension ExplainedPlan {
  /// The kernels of the plan: what has to hold before each step so that the rest of the plan reaches the
  /// goal; the last is the goal itself (Fikes, Hart and Nilsson 1972, "Learning and executing
  /// generalized robot plans").
  ///
  /// - Returns: one condition more than steps; nil where steps that follow contradict each other, which
  ///   an explained plan never has.
  public var kernels: [GroundCondition?] {
    var kernels: [GroundCondition?] = [goal]
    for step in steps.reversed() {
      kernels.append(kernels.last.flatMap { $0?.regressed(through: step) })
    }
    return kernels.reversed()
  }

  /// The weakest conjunction under which the plan as a whole reaches its goal.
  public var context: GroundCondition? { kernels.first ?? goal }

  /// The place in the plan from which on it still reaches the goal from an observed state: the latest, so
  /// that nothing is done that has been done, or has come about by itself.
  ///
  /// - Returns: the number of the next step, the number of steps if the goal is reached, nil if no rest
  ///   of the plan works from here.
  public func resumption(in state: FactState) -> Int? {
    let kernels = kernels
    return kernels.indices.reversed().first { kernels[$0].map { state.holds($0) } ?? false }
  }

  /// The steps that are left to do from an observed state: the end of the plan from the latest place
  /// that works, without steps whose effects are there already.
  ///
  /// Unlike `resumption` this also finds the rest of a plan whose steps ran side by side: some may be done
  /// that come later in the plan than others that are not.
  ///
  /// - Returns: the numbers of the steps, none if the goal is reached; nil if no rest works from here.
  /// - Complexity: O(n²) for n steps.
  public func remainder(in state: FactState) -> [Int]? {
    for start in (0...steps.count).reversed() {
      if let rest = remainder(from: start, in: state) { return rest }
    }
    return nil
  }

  private func remainder(from start: Int, in state: FactState) -> [Int]? {
    var state = state
    var rest: [Int] = []
    for index in start..<steps.count {
      let step = steps[index]
      let hasHappened =
        step.adds.isSubset(of: state.atoms) && step.deletes.isDisjoint(with: state.atoms)
      if hasHappened { continue }
      guard state.holds(step.condition) else { return nil }
      state.apply(step)
      rest.append(index)
    }
    return state.holds(goal) ? rest : nil
  }

  /// The plan without its first steps.
  public func dropFirst(_ count: Int) -> ExplainedPlan {
    ExplainedPlan(steps: Array(steps.dropFirst(count)), goal: goal)
  }
}

/// How much of a plan another keeps.
public enum PlanStability {
  /// The number of actions that are in one plan and not in the other, each counted as often as it
  /// occurs (Fox, Gerevini, Long and Serina 2006, "Plan stability: replanning versus plan repair").
  public static func distance(_ old: [PlanStep], _ new: [PlanStep]) -> Int {
    var counts: [String: Int] = [:]
    for step in old { counts[step.description, default: 0] += 1 }
    for step in new { counts[step.description, default: 0] -= 1 }
    return counts.values.reduce(0) { $0 + abs($1) }
  }

  /// The share of the actions of both plans that they have in common: 1 if they are the same.
  public static func similarity(_ old: [PlanStep], _ new: [PlanStep]) -> Double {
    let all = old.count + new.count
    return all == 0 ? 1 : 1 - Double(distance(old, new)) / Double(all)
  }
}
