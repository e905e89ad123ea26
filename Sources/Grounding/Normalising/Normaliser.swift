import PDDL

/// Turns a PDDL domain and problem into a `NormalTask`.
///
/// Actions with disjunctive preconditions become one schema for each disjunct, unless there were
/// too many of them; existential variables of preconditions become slots of the schema.
struct Normaliser {
  /// Most disjuncts that an action is split into; beyond it the disjunction is grounded as one.
  static let disjunctLimit = 64

  private let domain: Domain
  private let problem: Problem
  private var task: NormalTask
  private var predicateNumbers: [String: Int] = [:]
  private var arities: [Int] = []
  private var metric: CostMetric

  /// The normal form of a task.
  ///
  /// - Throws: `unsupported` where the task is not classical, naming the feature; `invalid` where
  ///   it refers to something undeclared.
  static func normalise(
    _ domain: Domain, _ problem: Problem
  ) throws(GroundingError) -> NormalTask {
    var normaliser = try Normaliser(domain, problem)
    return try normaliser.run()
  }

  private init(_ domain: Domain, _ problem: Problem) throws(GroundingError) {
    self.domain = domain
    self.problem = problem
    task = NormalTask(objects: ObjectTable(domain: domain, problem: problem))
    metric = try CostMetric(domain: domain, problem: problem)
  }

  private mutating func run() throws(GroundingError) -> NormalTask {
    try rejectUnsupportedSections()
    declarePredicates()
    try readInitialState()
    for rule in domain.derivedPredicates { try addAxioms(of: rule) }
    for action in domain.actions { try addSchemas(of: action) }
    try markFluents()
    var formulas = normaliserOfFormulas()
    task.goal = try formulas.condition(problem.goal, objects: &task.objects)
    task.goalSlotTypes = formulas.slotTypes
    task.hasActionCosts = metric.hasActionCosts
    task.costValues = try metric.values(objects: task.objects)
    return task
  }

  private func rejectUnsupportedSections() throws(GroundingError) {
    if let action = domain.durativeActions.first {
      throw .unsupported("durative actions (\(action.name))")
    }
    if let process = domain.processes.first { throw .unsupported("processes (\(process.name))") }
    if let event = domain.events.first { throw .unsupported("events (\(event.name))") }
    if !problem.initial.timedLiterals.isEmpty { throw .unsupported("timed initial literals") }
    if let value = problem.initial.objectValues.first {
      throw .unsupported("object fluents (\(value.function.name))")
    }
    for constraints in [domain.constraints, problem.constraints] {
      if let constraints, constraints != .truth { throw .unsupported("trajectory constraints") }
    }
  }

  private mutating func declarePredicates() {
    for declaration in domain.predicates where predicateNumbers[declaration.name] == nil {
      declare(declaration.name, declaration.parameters)
    }
    for rule in domain.derivedPredicates where predicateNumbers[rule.head.name] == nil {
      declare(rule.head.name, rule.head.parameters)
    }
  }

  private mutating func declare(_ name: String, _ parameters: [TypedName]) {
    predicateNumbers[name] = task.predicates.count
    let types = parameters.map { task.objects.intern($0.type) }
    task.predicates.append(.init(name: name, types: types))
    task.initialAtoms.append([])
    arities.append(types.count)
  }

  private mutating func readInitialState() throws(GroundingError) {
    for atom in problem.initial.atoms {
      guard let predicate = predicateNumbers[atom.predicate] else {
        throw .invalid("unknown predicate \(atom.predicate)")
      }
      guard arities[predicate] == atom.arguments.count else {
        throw .invalid("wrong number of arguments for predicate \(atom.predicate)")
      }
      for argument in atom.arguments {
        guard let object = task.objects[argument] else {
          throw .invalid("unknown object \(argument)")
        }
        task.initialAtoms[predicate].append(object)
      }
      // A row of no columns still has to be counted.
      if atom.arguments.isEmpty && task.initialAtoms[predicate].isEmpty {
        task.initialAtoms[predicate].append(0)
      }
    }
  }

  private func normaliserOfFormulas() -> FormulaNormaliser {
    FormulaNormaliser(predicates: predicateNumbers, arities: arities)
  }

  private mutating func addAxioms(of rule: DerivedPredicate) throws(GroundingError) {
    var formulas = normaliserOfFormulas()
    let slots = formulas.bind(rule.head.parameters, objects: &task.objects)
    let condition = try formulas.condition(rule.condition, objects: &task.objects)
    guard let predicate = predicateNumbers[rule.head.name], arities[predicate] == slots.count
    else { throw .invalid("wrong number of arguments for predicate \(rule.head.name)") }
    let head = Literal(predicate: predicate, arguments: slots.map { .slot($0) })
    for disjunct in split(condition) {
      task.axioms.append(
        .init(head: head, slotTypes: formulas.slotTypes, condition: disjunct))
    }
    task.predicates[predicate].kind = .derived
  }

  private mutating func addSchemas(of action: Action) throws(GroundingError) {
    var formulas = normaliserOfFormulas()
    let slots = formulas.bind(action.parameters, objects: &task.objects)
    let precondition = try formulas.condition(action.precondition, objects: &task.objects)
    var effects = EffectNormaliser(metric: metric)
    try effects.add(action.effect, formulas: &formulas, objects: &task.objects)
    for disjunct in split(precondition) {
      task.schemas.append(
        .init(
          name: action.name, parameterCount: slots.count, slotTypes: formulas.slotTypes,
          precondition: disjunct, effects: effects.effects,
          cost: metric.hasActionCosts ? .sum(effects.costs) : nil))
    }
  }

  /// The disjuncts of a condition, each as a list of conjuncts.
  private func split(_ condition: Condition) -> [[Condition]] {
    condition.disjunctiveNormalForm(limit: Self.disjunctLimit) ?? [condition.conjuncts]
  }

  private mutating func markFluents() throws(GroundingError) {
    for schema in task.schemas {
      for effect in schema.effects {
        let predicate = effect.literal.predicate
        if task.predicates[predicate].kind == .derived {
          throw .invalid(
            "action \(schema.name) changes the derived predicate \(task.predicates[predicate].name)"
          )
        }
        task.predicates[predicate].kind = .fluent
      }
    }
  }
}
