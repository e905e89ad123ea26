import Grounding

/// Executes plans of a task again and again, with steps left out, fast.
///
/// One state is changed in place; operators are looked up in flat memory.
struct PlanExecutor: ~Copyable {
  let task: SearchTask
  /// The state at hand, derived variables evaluated.
  let values: FlatArray<Int32>

  private let axioms: AxiomEvaluator
  private let before: FlatArray<Int32>
  private let initialState: FlatArray<Int32>
  private let preconditions: FlatArray<FiniteDomainTask.Fact>
  private let firstPreconditions: FlatArray<Int32>

  /// Prepares the execution of plans; starts in the initial state.
  init(task: SearchTask) {
    self.task = task
    values = FlatArray(task.source.initialValues)
    before = FlatArray(task.source.initialValues)
    axioms = AxiomEvaluator(task: task.source)
    preconditions = FlatArray(task.source.preconditions.values)
    firstPreconditions = FlatArray(task.source.preconditions.offsets)
    axioms.evaluate(values.base)
    initialState = FlatArray(repeating: 0, count: values.count)
    initialState.copy(from: values)
  }

  /// Goes back to the initial state.
  func restart() {
    values.copy(from: initialState)
  }

  /// Goes to a state, derived variables evaluated.
  func restart(from state: UnsafePointer<Int32>) {
    values.base.update(from: state, count: values.count)
  }

  /// Whether the state has all goal facts.
  var isGoal: Bool { task.isGoal(values.base) }

  /// Whether an operator is applicable.
  @inline(__always)
  func isApplicable(_ operator: Int32) -> Bool {
    var index = firstPreconditions[`operator`]
    let end = firstPreconditions[`operator` &+ 1]
    while index < end {
      let fact = preconditions[index]
      if values[fact.variable] != fact.value { return false }
      index &+= 1
    }
    return true
  }

  /// Applies an operator that is applicable.
  @inline(__always)
  func apply(_ operator: Int32) {
    before.copy(from: values)
    task.apply(`operator`, to: before.base, into: values.base)
    axioms.evaluate(values.base)
  }

  /// What executing a step counts for in the effort of a search.
  var stepEffort: Int { 20 + values.count / 4 + task.source.axiomConditions.values.count }
}
