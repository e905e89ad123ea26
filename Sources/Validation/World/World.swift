public import PDDL

/// A planning task whose actions can be carried out: the true semantics of PDDL, straight from the
/// syntax tree.
///
/// A world knows objects, actions and axioms; what changes is in `State` values. It understands
/// all of ADL, derived predicates, numeric and object functions. Time is beyond it.
///
/// ```swift
/// let world = try World(domain: domain, problem: problem)
/// var state = world.initialState
/// if let action = world.applicableActions(in: state, limit: 1).first {
///   try world.apply(action, to: &state)
/// }
/// print(world.goalHolds(in: state))
/// ```
public final class World: Sendable {
  /// The domain that the world was made of.
  public let domain: Domain
  /// The problem that the world was made of.
  public let problem: Problem
  /// The state that plans start in.
  public let initialState: State

  let tables: TaskTables
  let schemas: [ActionSchema]
  let schemaNumbers: [String: Int]
  let goal: Condition
  let goalSlotCount: Int
  let axioms: Axioms
  let constraints: [ConstraintSchema]
  let metric: CompiledMetric?
  /// The state's tables of the numeric functions that only metrics read.
  let costTables: [Int]

  /// Makes the world of a task.
  ///
  /// - Throws: `WorldError` where the task uses what validation lacks, or breaks a rule of PDDL.
  ///   A task that `PDDLTask` has checked breaks none but that derived predicates have to have a
  ///   stratification, and that what they read in the initial state has a value.
  /// - Complexity: linear in the size of domain and problem, but for the evaluation of the derived
  ///   predicates.
  public init(domain: Domain, problem: Problem) throws(WorldError) {
    try Unsupported.check(domain: domain, problem: problem)
    let objects = try ObjectTable(domain: domain, problem: problem)
    let coding = TupleCoding(objectCount: objects.names.count)
    let vocabulary = try Vocabulary(domain: domain, coding: coding)
    let initial = try InitialTables(
      of: problem.initial, objects: objects, vocabulary: vocabulary, coding: coding)
    let tables = TaskTables(
      objects: objects, vocabulary: vocabulary, coding: coding, initial: initial)
    let compiled = try CompiledTask(
      domain: domain, problem: problem, objects: objects, vocabulary: vocabulary)
    let axioms = try Axioms(compiled.rules, tables: tables, relations: initial.state.relations)
    var state = initial.state
    do {
      try axioms.derive(&state, in: tables)
    } catch {
      throw .invalid("in the initial state, \(error)", in: .problem)
    }

    self.domain = domain
    self.problem = problem
    self.tables = tables
    self.axioms = axioms
    schemas = compiled.schemas
    schemaNumbers = Dictionary(
      compiled.schemas.enumerated().map { ($0.element.name, $0.offset) }
    ) { first, _ in first }
    goal = compiled.goal
    goalSlotCount = compiled.goalSlotCount
    constraints = compiled.constraints
    metric = compiled.metric
    costTables = Self.costTables(compiled, vocabulary)
    initialState = state
  }
}
