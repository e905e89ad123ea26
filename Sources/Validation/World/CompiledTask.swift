import PDDL

/// The schemas of a task with all names resolved.
struct CompiledTask {
  private(set) var schemas: [ActionSchema] = []
  private(set) var rules: [Rule] = []
  let goal: Condition
  let goalSlotCount: Int
  private(set) var constraints: [ConstraintSchema] = []
  let metric: CompiledMetric?

  init(
    domain: Domain, problem: Problem, objects: ObjectTable, vocabulary: Vocabulary
  ) throws(WorldError) {
    func compiler(_ file: WorldError.File) -> Compiler {
      Compiler(objects: objects, vocabulary: vocabulary, file: file)
    }
    for action in domain.actions {
      var compiler = compiler(.domain)
      let parameters = try compiler.declare(action.parameters)
      let precondition = try compiler.condition(action.precondition)
      let effect = try compiler.effect(action.effect)
      schemas.append(
        ActionSchema(
          name: action.name, parameters: parameters, precondition: precondition, effect: effect,
          slotCount: compiler.slotCount))
    }
    for derived in domain.derivedPredicates {
      var compiler = compiler(.domain)
      let parameters = try compiler.declare(derived.head.parameters)
      let condition = try compiler.condition(derived.condition)
      guard let predicate = vocabulary.predicateNumbers[derived.head.name],
        case .derived(let relation) = vocabulary.predicates[predicate].storage,
        vocabulary.predicates[predicate].arity == parameters.count
      else {
        throw .invalid(
          "unknown derived predicate \(derived.head.name)", in: .domain, at: derived.head.location)
      }
      rules.append(
        Rule(
          predicate: predicate, relation: relation, parameters: parameters, condition: condition,
          slotCount: compiler.slotCount, location: derived.head.location))
    }
    var goalCompiler = compiler(.problem)
    goal = try goalCompiler.condition(problem.goal)
    goalSlotCount = goalCompiler.slotCount
    for (formula, file) in [(domain.constraints, .domain), (problem.constraints, .problem)]
      as [(Formula?, WorldError.File)]
    {
      guard let formula else { continue }
      constraints.append(try ConstraintSchema(formula, compiler(file)))
    }
    metric = try problem.metric.map { metric throws(WorldError) in
      CompiledMetric(
        direction: metric.direction,
        expression: try compiler(.problem).expression(metric.expression))
    }
  }
}

/// A metric with all names resolved.
struct CompiledMetric: Sendable {
  let direction: Metric.Direction
  let expression: Expression
}
