import Grounding

/// What every forward search has: the states met, and room to look at one of them and its
/// successors.
struct SearchSpace: ~Copyable {
  let task: SearchTask
  var table: StateTable
  private let axioms: AxiomEvaluator

  /// The state at hand, unpacked, derived variables evaluated.
  let values: FlatArray<Int32>
  /// Room for a successor, unpacked.
  let successorValues: FlatArray<Int32>
  /// Room for the operators that are applicable in the state at hand.
  let operators: FlatArray<Int32>

  /// Makes the space with the initial state, number 0, unpacked into `values`.
  init(task: SearchTask, budget: Budget) {
    self.task = task
    table = StateTable(stateWords: task.packer.wordCount, budget: budget)
    axioms = AxiomEvaluator(task: task.source)
    values = FlatArray(task.source.initialValues)
    successorValues = FlatArray(task.source.initialValues)
    operators = FlatArray(repeating: 0, count: task.generator.capacity)
    task.packer.pack(values.base, into: table.scratch)
    let id = table.insertScratch()
    precondition(id == 0)
    table.node(id).pointee = SearchNode(parent: -1, operator: -1, g: 0, note: 0)
    axioms.evaluate(values.base)
  }

  /// Unpacks a state into `values`.
  @inline(__always)
  func unpack(_ id: Int32) {
    task.packer.unpack(table.state(id), into: values.base)
    axioms.evaluate(values.base)
  }

  /// Unpacks a state into `values`, derived variables only if they matter for applying an operator.
  @inline(__always)
  func unpack(_ id: Int32, toApply operator: Int32) {
    if task.hasConditionalEffects(`operator`) { unpack(id) }
  }

  /// Fills `operators` with those applicable in `values`; returns how many.
  @inline(__always)
  func generateOperators() -> Int {
    task.generator.generate(values.base, into: operators.base)
  }

  /// Applies an operator to a state that `values` shows (it may be out of date if the operator has no
  /// conditional effects) and gives the successor a number.
  @inline(__always)
  mutating func apply(_ operator: Int32, to id: Int32) -> Int32 {
    task.apply(
      `operator`, to: table.state(id), values: values.base, into: table.scratch)
    return table.insertScratch()
  }

  /// Fills `successorValues` with what an operator makes of `values`.
  @inline(__always)
  func unpackSuccessor(by operator: Int32) {
    task.apply(`operator`, to: values.base, into: successorValues.base)
    axioms.evaluate(successorValues.base)
  }

  /// The operators on the way from the initial state to a state.
  func path(to id: Int32) -> [Int32] {
    var path: [Int32] = []
    var node = table.node(id).pointee
    while node.parent >= 0 {
      path.append(node.operator)
      node = table.node(node.parent).pointee
    }
    return path.reversed()
  }
}
