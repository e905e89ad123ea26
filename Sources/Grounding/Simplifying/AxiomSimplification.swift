/// Removes axioms that others make superfluous, and derived atoms that are only other names: those
/// with a single axiom of a single literal, and those that always hold.
struct AxiomSimplification {
  /// Axioms of one atom are compared pair by pair only up to this number.
  private static let comparisonLimit = 500

  /// What each derived atom that goes is replaced by.
  private var replacements: [Int32: Replacement] = [:]

  /// What a derived atom stands for.
  private enum Replacement {
    case truth
    case literal(Int32)
  }

  /// Whether anything was replaced.
  private(set) var hasReplaced = false

  /// Simplifies the axioms of a task until there is nothing left to simplify.
  ///
  /// - Parameter isAlwaysTrue: whether a literal holds in every reachable state.
  init(simplifying task: inout PropositionalTask, isAlwaysTrue: (Int32) -> Bool) {
    guard !task.axiomHeads.isEmpty else { return }
    task.replaceConditions { isAlwaysTrue($0) ? [] : [$0] }
    while true {
      removeDominated(in: &task)
      replacements = Self.replacements(in: task)
      guard !replacements.isEmpty else { return }
      hasReplaced = true
      task.replaceConditions(replace)
      for index in task.axiomHeads.indices where replacements[task.axiomHeads[index]] != nil {
        task.isAxiomRemoved[index] = true
      }
    }
  }

  /// The literals that stand for a literal; nil if it never holds.
  private func replace(_ literal: Int32) -> [Int32]? {
    var literal = literal
    // Names of names; a cycle would be an atom that needs itself, which reachability has removed.
    for _ in 0...replacements.count {
      switch replacements[literal >> 1] {
      case nil: return [literal]
      case .truth: return LiteralCode.isPositive(literal) ? [] : nil
      case .literal(let other): literal = other ^ (literal & 1)
      }
    }
    return [literal]
  }

  private static func replacements(in task: PropositionalTask) -> [Int32: Replacement] {
    var axiomCounts: [Int32: Int] = [:]
    for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
      axiomCounts[task.axiomHeads[index], default: 0] += 1
    }
    var found: [Int32: Replacement] = [:]
    for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
      let head = task.axiomHeads[index]
      let body = task.axiomBodies[index]
      if body.isEmpty {
        found[head] = .truth
      } else if body.count == 1, axiomCounts[head] == 1, let literal = body.first,
        literal >> 1 != head, found[literal >> 1] == nil
      {
        found[head] = .literal(literal)
      }
    }
    return found
  }

  /// Removes axioms whose body contains their head or the body of another axiom with that head.
  private func removeDominated(in task: inout PropositionalTask) {
    for index in task.axiomHeads.indices
    where task.axiomBodies[index].contains(task.axiomHeads[index] << 1) {
      task.isAxiomRemoved[index] = true
    }
    let axiomsOfHead = RaggedArray<Int32>(rowCount: task.atomCount) { add in
      for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
        add(Int(task.axiomHeads[index]), Int32(index))
      }
    }
    for head in 0..<axiomsOfHead.count {
      let axioms = axiomsOfHead[head]
      guard axioms.count > 1, axioms.count <= Self.comparisonLimit else { continue }
      var kept: [Int32] = []
      for axiom in axioms.sorted(by: {
        (task.axiomBodies[Int($0)].count, $0) < (task.axiomBodies[Int($1)].count, $1)
      }) {
        let body = task.axiomBodies[Int(axiom)]
        if kept.contains(where: { task.axiomBodies[Int($0)].allSatisfy(body.contains) }) {
          task.isAxiomRemoved[Int(axiom)] = true
        } else {
          kept.append(axiom)
        }
      }
    }
  }
}

extension PropositionalTask {
  /// Replaces every literal of every condition by others, by none if it always holds; where the
  /// replacement is nil or contradicts the rest, what has the condition goes.
  mutating func replaceConditions(_ replace: (Int32) -> [Int32]?) {
    func replaced(_ literals: ArraySlice<Int32>) -> [Int32]? {
      var result: [Int32] = []
      for literal in literals {
        guard let others = replace(literal) else { return nil }
        result += others
      }
      return Instantiator.consistent(result)
    }
    var newPreconditions = RaggedArray<Int32>()
    newPreconditions.reserveCapacity(rows: operatorCount, values: preconditions.values.count)
    for index in 0..<operatorCount {
      let condition = isOperatorRemoved[index] ? nil : replaced(preconditions[index])
      if condition == nil { isOperatorRemoved[index] = true }
      newPreconditions.appendRow(condition ?? [])
    }
    preconditions = newPreconditions
    if hasConditionalEffects {
      var newConditions: [Int32] = []
      for position in effects.indices {
        let condition = replaced(conditions(of: effects[position]))
        if condition == nil { effects[position].isRemoved = true }
        let start = Int32(newConditions.count)
        newConditions += condition ?? []
        effects[position].conditions = start..<Int32(newConditions.count)
      }
      effectConditions = newConditions
    }
    var newBodies = RaggedArray<Int32>()
    for index in axiomHeads.indices {
      let body = isAxiomRemoved[index] ? nil : replaced(axiomBodies[index])
      if body == nil { isAxiomRemoved[index] = true }
      newBodies.appendRow(body ?? [])
    }
    axiomBodies = newBodies
    goal = goal.flatMap { replaced($0[...]) }
  }
}
