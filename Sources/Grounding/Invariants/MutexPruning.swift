/// Removes operators, effects and axioms that need two atoms of one mutex group.
struct MutexPruning {
  /// The groups that each atom is in.
  private let groupsOfAtom: RaggedArray<Int32>

  /// Whether anything was removed.
  private(set) var hasRemoved = false

  /// Prunes a task by its mutex groups.
  init(pruning task: inout PropositionalTask, by groups: [[Int32]]) {
    groupsOfAtom = RaggedArray(rowCount: task.atomCount) { add in
      for (number, group) in groups.enumerated() {
        for atom in group { add(Int(atom), Int32(number)) }
      }
    }
    var stamps = [Int32](repeating: -1, count: groups.count)
    var stamp: Int32 = 0
    for index in 0..<task.operatorCount where !task.isOperatorRemoved[index] {
      let precondition = task.preconditions[index]
      if isContradictory(precondition, [], &stamps, &stamp) {
        task.isOperatorRemoved[index] = true
        hasRemoved = true
        continue
      }
      guard task.hasConditionalEffects else { continue }
      for position in task.effectRanges[index] {
        let effect = task.effects[Int(position)]
        if effect.isRemoved || effect.conditions.isEmpty { continue }
        if isContradictory(precondition, task.conditions(of: effect), &stamps, &stamp) {
          task.effects[Int(position)].isRemoved = true
          hasRemoved = true
        }
      }
    }
    for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
      if isContradictory(task.axiomBodies[index], [], &stamps, &stamp) {
        task.isAxiomRemoved[index] = true
        hasRemoved = true
      }
    }
  }

  private func isContradictory(
    _ literals: ArraySlice<Int32>, _ more: ArraySlice<Int32>, _ stamps: inout [Int32],
    _ stamp: inout Int32
  ) -> Bool {
    stamp &+= 1
    for part in [literals, more] {
      for literal in part where LiteralCode.isPositive(literal) {
        for group in groupsOfAtom[LiteralCode.atom(literal)] {
          if stamps[Int(group)] == stamp { return true }
          stamps[Int(group)] = stamp
        }
      }
    }
    return false
  }
}
