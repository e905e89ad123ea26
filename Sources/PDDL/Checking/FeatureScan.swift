/// Walks over a task and notes which features of the language it uses.
struct FeatureScan {
  private var features: Set<LanguageFeature> = []
  /// Numeric functions that some action changes.
  private var changed: Set<String> = []
  /// Those among them that are increased only, by values that never change.
  private var costLike: Set<String> = []
  /// Numeric functions that conditions or effects read.
  private var read: Set<String> = []
  private let numericFunctionsOfNoParameters: Set<String>

  init(_ domain: Domain) {
    numericFunctionsOfNoParameters = Set(
      domain.functions.filter { $0.parameters.isEmpty && $0.type == .number }.map(\.name))
  }

  /// The features, when everything was walked over.
  func result() -> Set<LanguageFeature> {
    var features = features
    for function in changed {
      // What nobody reads but a metric, and what grows by what never changes, is a cost.
      let isCost = costLike.contains(function) && !read.contains(function)
      features.insert(isCost ? .actionCosts : .numericFluents)
    }
    return features
  }

  mutating func scan(_ domain: Domain) {
    if domain.functions.contains(where: { $0.type != .number }) { features.insert(.objectFluents) }
    if !domain.derivedPredicates.isEmpty { features.insert(.derivedPredicates) }
    if !domain.durativeActions.isEmpty { features.insert(.durativeActions) }
    if !domain.processes.isEmpty { features.insert(.processes) }
    if !domain.events.isEmpty { features.insert(.events) }

    let actions = domain.actions + domain.processes + domain.events
    // First what changes: whether an increase is by something constant depends on it.
    for action in actions { noteChanges(action.effect) }
    for action in domain.durativeActions { noteChanges(action.effect) }
    costLike = changed.intersection(numericFunctionsOfNoParameters)

    for rule in domain.derivedPredicates { scan(rule.condition, isPositive: true) }
    for action in actions {
      scan(action.precondition, isPositive: true)
      scan(action.effect)
    }
    for action in domain.durativeActions {
      for constraint in action.duration {
        if constraint.comparator != .equal { features.insert(.durationInequalities) }
        scan(constraint.bound)
      }
      scan(action.condition, isPositive: true)
      scan(action.effect)
    }
    if let constraints = domain.constraints { scan(constraints, isPositive: true) }
  }

  mutating func scan(_ problem: Problem) {
    scan(problem.goal, isPositive: true)
    if let constraints = problem.constraints { scan(constraints, isPositive: true) }
    if !problem.initial.timedLiterals.isEmpty { features.insert(.timedInitialLiterals) }
    for literal in problem.initial.timedLiterals {
      if case .assign = literal.change { features.insert(.numericFluents) }
    }
    if !problem.initial.objectValues.isEmpty { features.insert(.objectFluents) }
  }

  private mutating func scan(_ formula: Formula, isPositive: Bool) {
    switch formula {
    case .atom(let atom):
      if !isPositive { features.insert(.negativePreconditions) }
      scan(atom.arguments)
    case .equal(let left, let right):
      features.insert(.equality)
      scan([left, right])
    case .comparison(_, let left, let right):
      features.insert(.numericFluents)
      scan(left)
      scan(right)
    case .not(let operand): scan(operand, isPositive: !isPositive)
    case .and(let operands), .or(let operands):
      let isDisjunction = if case .or = formula { isPositive } else { !isPositive }
      if isDisjunction, operands.count != 1 { features.insert(.disjunctivePreconditions) }
      for operand in operands { scan(operand, isPositive: isPositive) }
    case .imply(let premise, let conclusion):
      if isPositive { features.insert(.disjunctivePreconditions) }
      scan(premise, isPositive: !isPositive)
      scan(conclusion, isPositive: isPositive)
    case .exists(_, let body):
      features.insert(isPositive ? .existentialPreconditions : .universalPreconditions)
      scan(body, isPositive: isPositive)
    case .forall(_, let body):
      features.insert(isPositive ? .universalPreconditions : .existentialPreconditions)
      scan(body, isPositive: isPositive)
    case .preference(_, let body):
      features.insert(.preferences)
      scan(body, isPositive: isPositive)
    case .timed(_, let body): scan(body, isPositive: isPositive)
    case .trajectory(let constraint):
      features.insert(.trajectoryConstraints)
      for operand in constraint.operands { scan(operand, isPositive: isPositive) }
    }
  }

  private mutating func scan(_ effect: Effect) {
    switch effect {
    case .add(let atom), .delete(let atom): scan(atom.arguments)
    case .numeric(let operation, let function, let value):
      scan(function.arguments)
      scan(value)
      if value.mentionsElapsedTime { features.insert(.continuousEffects) }
      if operation != .increase || !isConstant(value) { costLike.remove(function.name) }
    case .object(let function, let value):
      features.insert(.objectFluents)
      scan(function.arguments + (value.map { [$0] } ?? []))
    case .and(let effects):
      for effect in effects { scan(effect) }
    case .forall(_, let body):
      features.insert(.universalEffects)
      scan(body)
    case .when(let condition, let body):
      features.insert(.conditionalEffects)
      scan(condition, isPositive: true)
      scan(body)
    case .timed(_, let body): scan(body)
    }
  }

  private mutating func scan(_ expression: NumericExpression) {
    switch expression {
    case .number, .duration, .elapsedTime, .totalTime, .isViolated: break
    case .function(let function):
      read.insert(function.name)
      scan(function.arguments)
    case .sum(let operands), .product(let operands):
      for operand in operands { scan(operand) }
    case .difference(let left, let right), .quotient(let left, let right):
      scan(left)
      scan(right)
    case .negation(let operand): scan(operand)
    }
  }

  private mutating func scan(_ terms: [Term]) {
    for case .function(let function) in terms {
      features.insert(.objectFluents)
      scan(function.arguments)
    }
  }

  private mutating func noteChanges(_ effect: Effect) {
    switch effect {
    case .numeric(_, let function, _): changed.insert(function.name)
    case .and(let effects):
      for effect in effects { noteChanges(effect) }
    case .forall(_, let body), .when(_, let body), .timed(_, let body): noteChanges(body)
    case .add, .delete, .object: break
    }
  }

  /// Whether an expression has the same value in every state.
  private func isConstant(_ expression: NumericExpression) -> Bool {
    switch expression {
    case .number: true
    case .function(let function): !changed.contains(function.name)
    case .sum(let operands), .product(let operands): operands.allSatisfy(isConstant)
    case .difference(let left, let right), .quotient(let left, let right):
      isConstant(left) && isConstant(right)
    case .negation(let operand): isConstant(operand)
    case .duration, .elapsedTime, .totalTime, .isViolated: false
    }
  }
}
