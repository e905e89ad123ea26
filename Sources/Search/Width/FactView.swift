import Grounding

/// A state as a set of facts, a bit for each, and what an operator changes in it.
///
/// Making the bits costs a step for each variable, once for each state that is expanded; going to a
/// successor and back costs a few for each fact that changes.
struct FactView: ~Copyable {
  /// The number of facts of the task, those of derived variables included.
  let factCount: Int
  /// A bit for each fact: whether the state that is shown has it.
  let bits: FlatArray<UInt64>
  /// By how many the number of open goals differs between the state and the successor shown.
  private(set) var goalsLeftChange: Int32 = 0
  /// What showing one successor counts for in a search's effort.
  let effort: Int

  /// The number of each variable's first fact.
  private let firstFacts: FlatArray<Int32>
  /// The value that the goal asks of each variable; -1 if none.
  private let goalValues: FlatArray<Int32>
  private let derived: FlatArray<Int32>
  /// The values of the state, derived ones evaluated.
  private let values: FlatArray<Int32>
  /// Facts that the successor has and the state has not.
  private let changes: FlatArray<FiniteDomainTask.Fact>
  private let changeNumbers: FlatArray<Int32>
  private var changeCount = 0
  private let stateFacts: FlatArray<Int32>

  /// Prepares for a task.
  init(task: SearchTask) {
    let numbering = FactNumbering(domainSizes: task.source.domainSizes)
    factCount = Int(numbering.count)
    bits = FlatArray(repeating: 0, count: (factCount + 63) / 64)
    firstFacts = FlatArray(numbering.starts)
    goalValues = FlatArray(repeating: -1, count: task.variableCount)
    for fact in task.source.goal { goalValues[fact.variable] = fact.value }
    derived = FlatArray(
      (0..<task.variableCount).filter { task.source.isDerived($0) }.map { Int32($0) })
    values = FlatArray(repeating: 0, count: task.variableCount)
    changes = FlatArray(repeating: FiniteDomainTask.Fact(0, 0), count: task.variableCount)
    changeNumbers = FlatArray(repeating: 0, count: task.variableCount)
    stateFacts = FlatArray(repeating: 0, count: task.variableCount)
    effort = SearchEffort.successor(of: task) + bits.count
  }

  /// Shows a state.
  ///
  /// - Returns: the number of goal facts that it does not have.
  @discardableResult
  mutating func show(_ state: UnsafePointer<Int32>) -> Int32 {
    values.base.update(from: state, count: values.count)
    bits.base.update(repeating: 0, count: bits.count)
    changeCount = 0
    var goalsLeft: Int32 = 0
    for variable in 0..<values.count {
      set(firstFacts[variable] &+ values[variable])
      let wanted = goalValues[variable]
      if wanted >= 0, wanted != values[variable] { goalsLeft &+= 1 }
    }
    return goalsLeft
  }

  /// Shows a successor of the state.
  ///
  /// - Parameters:
  ///   - operator: the operator that makes it.
  ///   - space: shows the same state.
  @inline(__always)
  mutating func change(by operator: Int32, in space: borrowing SearchSpace) {
    changeCount = space.task.changes(by: `operator`, in: values.base, into: changes.base)
    if derived.count > 0 {
      space.unpackSuccessor(by: `operator`)
      for index in 0..<derived.count {
        let variable = derived[index]
        let value = space.successorValues[variable]
        if value == values[variable] { continue }
        changes[changeCount] = FiniteDomainTask.Fact(variable, value)
        changeCount &+= 1
      }
    }
    goalsLeftChange = 0
    for index in 0..<changeCount {
      let change = changes[index]
      let first = firstFacts[change.variable]
      let value = values[change.variable]
      changeNumbers[index] = first &+ change.value
      clear(first &+ value)
      set(first &+ change.value)
      let wanted = goalValues[change.variable]
      if wanted >= 0 {
        if wanted == value { goalsLeftChange &+= 1 }
        if wanted == change.value { goalsLeftChange &-= 1 }
      }
    }
  }

  /// Goes back to the state from the successor that is shown.
  @inline(__always)
  mutating func undoChange() {
    for index in 0..<changeCount {
      let change = changes[index]
      clear(changeNumbers[index])
      set(firstFacts[change.variable] &+ values[change.variable])
    }
    changeCount = 0
  }

  /// The facts that the successor has and the state has not. Good until another is shown.
  @inline(__always)
  var changedFacts: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: changeNumbers.base, count: changeCount)
  }

  /// All facts of the state or successor that is shown. Good until another is shown.
  func allFacts() -> UnsafeBufferPointer<Int32> {
    var count = 0
    for word in 0..<bits.count {
      var left = bits[word]
      while left != 0 {
        stateFacts[count] = Int32(truncatingIfNeeded: word &* 64 &+ left.trailingZeroBitCount)
        count &+= 1
        left &= left &- 1
      }
    }
    return UnsafeBufferPointer(start: stateFacts.base, count: count)
  }

  @inline(__always)
  private func set(_ fact: Int32) {
    bits.base[Int(fact) &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: fact & 63)
  }

  @inline(__always)
  private func clear(_ fact: Int32) {
    bits.base[Int(fact) &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: fact & 63))
  }
}
