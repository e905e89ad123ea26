/// Finds the literals that can ever hold when nothing that was once true or false is lost, and
/// removes what needs others.
///
/// A literal and its negation are reached apart, so that this also finds the atoms that never
/// become false. Negated derived atoms count as reached. Linear in the size of the task.
struct LiteralReachability {
  /// Whether each literal is reached; only literals whose negation is reached too are of interest
  /// afterwards.
  private(set) var isReached: [Bool]

  private var open: [Int32] = []

  /// Computes what is reached and removes operators, effects and axioms that are not.
  init(simplifying task: inout PropositionalTask) {
    isReached = [Bool](repeating: false, count: task.atomCount * 2)
    let waiting = Waiting(task)
    var missing = waiting.missing
    for atom in 0..<task.atomCount {
      if task.isDerived[atom] {
        reach(LiteralCode.make(atom, isPositive: false))
      } else {
        reach(LiteralCode.make(atom, isPositive: task.isTrueInitially[atom]))
      }
    }
    for index in 0..<waiting.ruleCount where missing[index] == 0 {
      fire(index, &missing, waiting, task)
    }
    while let literal = open.popLast() {
      for rule in waiting.rules(of: literal) {
        missing[Int(rule)] -= 1
        if missing[Int(rule)] == 0 { fire(Int(rule), &missing, waiting, task) }
      }
    }
    for index in 0..<task.operatorCount where missing[index] > 0 {
      task.isOperatorRemoved[index] = true
    }
    for (position, effect) in waiting.conditionalEffects.enumerated()
    where missing[waiting.firstEffect + position] > 0 {
      task.effects[Int(effect)].isRemoved = true
    }
    for index in task.axiomHeads.indices where missing[waiting.firstAxiom + index] > 0 {
      task.isAxiomRemoved[index] = true
    }
    if let goal = task.goal, goal.contains(where: { !isReached[Int($0)] }) { task.goal = nil }
  }

  /// Whether a literal always holds.
  func isAlwaysTrue(_ literal: Int32) -> Bool { !isReached[Int(LiteralCode.negation(literal))] }

  private mutating func reach(_ literal: Int32) {
    guard !isReached[Int(literal)] else { return }
    isReached[Int(literal)] = true
    open.append(literal)
  }

  private mutating func fire(
    _ rule: Int, _ missing: inout [Int32], _ waiting: Waiting, _ task: PropositionalTask
  ) {
    if rule >= waiting.firstAxiom {
      reach(LiteralCode.make(Int(task.axiomHeads[rule - waiting.firstAxiom]), isPositive: true))
    } else if rule >= waiting.firstEffect {
      reach(task.effects[Int(waiting.conditionalEffects[rule - waiting.firstEffect])].literal)
    } else {
      for position in task.effectRanges[rule] {
        let effect = task.effects[Int(position)]
        if effect.isRemoved { continue }
        if effect.conditions.isEmpty {
          reach(effect.literal)
        } else {
          let conditional = Int(waiting.ruleOfEffect[Int(position)])
          missing[conditional] -= 1
          if missing[conditional] == 0 { fire(conditional, &missing, waiting, task) }
        }
      }
    }
  }
}

/// The rules of the relaxation, and which wait for which literal: first the operators, then the
/// conditional effects, each of which also waits for its operator, then the axioms.
private struct Waiting {
  let firstEffect: Int
  let firstAxiom: Int
  let ruleCount: Int
  private(set) var conditionalEffects: [Int32] = []
  /// The rule of each conditional effect.
  private(set) var ruleOfEffect: [Int32]
  /// How many literals, and operators, each rule waits for; the maximum for removed rules.
  private(set) var missing: [Int32]

  private let rulesOfLiteral: RaggedArray<Int32>

  init(_ task: PropositionalTask) {
    firstEffect = task.operatorCount
    ruleOfEffect = task.hasConditionalEffects ? Array(repeating: -1, count: task.effects.count) : []
    for index in 0..<task.operatorCount where !task.isOperatorRemoved[index] {
      for position in task.effectRanges[index] {
        let effect = task.effects[Int(position)]
        if effect.isRemoved || effect.conditions.isEmpty { continue }
        ruleOfEffect[Int(position)] = Int32(firstEffect + conditionalEffects.count)
        conditionalEffects.append(position)
      }
    }
    firstAxiom = firstEffect + conditionalEffects.count
    ruleCount = firstAxiom + task.axiomHeads.count

    let effects = conditionalEffects
    let (firstEffect, firstAxiom) = (firstEffect, firstAxiom)
    rulesOfLiteral = RaggedArray(rowCount: task.atomCount * 2) { add in
      for index in 0..<task.operatorCount where !task.isOperatorRemoved[index] {
        for literal in task.preconditions[index] { add(Int(literal), Int32(index)) }
      }
      for (offset, position) in effects.enumerated() {
        for literal in task.conditions(of: task.effects[Int(position)]) {
          add(Int(literal), Int32(firstEffect + offset))
        }
      }
      for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
        for literal in task.axiomBodies[index] { add(Int(literal), Int32(firstAxiom + index)) }
      }
    }
    missing = [Int32](repeating: 0, count: ruleCount)
    for rule in rulesOfLiteral.values { missing[Int(rule)] += 1 }
    for rule in firstEffect..<firstAxiom { missing[rule] += 1 }
    for index in 0..<task.operatorCount where task.isOperatorRemoved[index] {
      missing[index] = .max
    }
    for index in task.axiomHeads.indices where task.isAxiomRemoved[index] {
      missing[firstAxiom + index] = .max
    }
  }

  func rules(of literal: Int32) -> ArraySlice<Int32> { rulesOfLiteral[Int(literal)] }
}
