/// Finds the literals that a plan may need, going backwards from the goal, and removes operators
/// that bring about none of them.
///
/// An operator whose only effects on relevant atoms are such that nobody ever needs can be left out
/// of every plan. Linear in the size of the task.
struct Relevance {
  private(set) var isNeeded: [Bool]

  private var open: [Int32] = []

  /// Computes what is relevant and removes operators and effects that are not.
  init(simplifying task: inout PropositionalTask) {
    isNeeded = [Bool](repeating: false, count: task.atomCount * 2)
    guard let goal = task.goal else { return }
    let achievers = Achievers(task)
    var isVisited = [Bool](repeating: false, count: task.operatorCount)
    for literal in goal { need(literal) }
    while let literal = open.popLast() {
      for entry in achievers.ofLiteral[Int(literal)] {
        let index = Int(entry.operatorIndex)
        if !isVisited[index] {
          isVisited[index] = true
          for condition in task.preconditions[index] { need(condition) }
        }
        needConditions(of: task.effects[Int(entry.effect)], task)
      }
      // Whether an effect that undoes the literal happens matters as well.
      for entry in achievers.ofLiteral[Int(LiteralCode.negation(literal))] {
        needConditions(of: task.effects[Int(entry.effect)], task)
      }
      let isPositive = LiteralCode.isPositive(literal)
      for axiom in achievers.axioms[LiteralCode.atom(literal)] {
        for condition in task.axiomBodies[Int(axiom)] {
          need(isPositive ? condition : LiteralCode.negation(condition))
        }
      }
    }
    removeIrrelevant(in: &task)
  }

  /// Whether an atom occurs in any literal that may be needed.
  func isRelevant(_ atom: Int) -> Bool { isNeeded[atom * 2] || isNeeded[atom * 2 + 1] }

  private mutating func need(_ literal: Int32) {
    guard !isNeeded[Int(literal)] else { return }
    isNeeded[Int(literal)] = true
    open.append(literal)
  }

  private mutating func needConditions(
    of effect: PropositionalTask.Effect, _ task: PropositionalTask
  ) {
    for condition in task.conditions(of: effect) {
      need(condition)
      need(LiteralCode.negation(condition))
    }
  }

  private func removeIrrelevant(in task: inout PropositionalTask) {
    for index in 0..<task.operatorCount where !task.isOperatorRemoved[index] {
      var helps = false
      for position in task.effectRanges[index] where !task.effects[Int(position)].isRemoved {
        let literal = task.effects[Int(position)].literal
        if !isRelevant(LiteralCode.atom(literal)) {
          task.effects[Int(position)].isRemoved = true
        } else if isNeeded[Int(literal)] {
          helps = true
        }
      }
      if !helps { task.isOperatorRemoved[index] = true }
    }
    for index in task.axiomHeads.indices where !isRelevant(Int(task.axiomHeads[index])) {
      task.isAxiomRemoved[index] = true
    }
  }
}

/// Which effects bring a literal about, and which axioms have an atom as their head.
private struct Achievers {
  struct Entry {
    var operatorIndex: Int32
    var effect: Int32
  }

  let ofLiteral: RaggedArray<Entry>
  let axioms: RaggedArray<Int32>

  init(_ task: PropositionalTask) {
    ofLiteral = RaggedArray(rowCount: task.atomCount * 2) { add in
      for index in 0..<task.operatorCount where !task.isOperatorRemoved[index] {
        for position in task.effectRanges[index] where !task.effects[Int(position)].isRemoved {
          add(
            Int(task.effects[Int(position)].literal),
            Entry(operatorIndex: Int32(index), effect: position))
        }
      }
    }
    axioms = RaggedArray(rowCount: task.atomCount) { add in
      for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
        add(Int(task.axiomHeads[index]), Int32(index))
      }
    }
  }
}
