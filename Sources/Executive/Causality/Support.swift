import PDDL

/// Finds the literals that make a formula true in a state.
struct Support {
  let explainer: PlanExplainer
  let state: FactState

  typealias Binding = [String: String]

  /// A conjunction of literals true in the state from which the formula follows; nil if it is false.
  mutating func reason(
    for formula: Formula, _ binding: Binding, isWanted: Bool = true
  ) throws(PlanExplanationError) -> GroundCondition? {
    switch formula {
    case .atom(let atom):
      if explainer.isDerived(atom.predicate) {
        throw PlanExplanationError(
          "\(atom.predicate) is derived: its causes cannot be followed", isBeyondReach: true)
      }
      let literal = GroundLiteral(try ground(atom, binding), isPositive: isWanted)
      return state.holds(literal) ? GroundCondition([literal]) : nil
    case .equal(let left, let right):
      let isEqual = try name(left, binding) == name(right, binding)
      return isEqual == isWanted ? GroundCondition() : nil
    case .comparison(let comparator, let left, let right):
      let (left, right) = (try ground(left, binding), try ground(right, binding))
      for comparator in isWanted ? [comparator] : comparator.complements {
        let comparison = GroundComparison(comparator, left, right)
        if state.holds(comparison) { return GroundCondition(comparisons: [comparison]) }
      }
      return nil
    case .not(let inner): return try reason(for: inner, binding, isWanted: !isWanted)
    case .and(let parts): return try combined(parts, binding, isWanted, needsAll: isWanted)
    case .or(let parts): return try combined(parts, binding, isWanted, needsAll: !isWanted)
    case .imply(let condition, let consequence):
      return try combined([.not(condition), consequence], binding, isWanted, needsAll: !isWanted)
    case .exists(let variables, let inner):
      return try quantified(variables[...], inner, binding, isWanted, needsAll: !isWanted)
    case .forall(let variables, let inner):
      return try quantified(variables[...], inner, binding, isWanted, needsAll: isWanted)
    case .preference: return GroundCondition()
    case .timed, .trajectory:
      throw PlanExplanationError("conditions over time cannot be followed", isBeyondReach: true)
    }
  }

  private mutating func combined(
    _ parts: [Formula], _ binding: Binding, _ isWanted: Bool, needsAll: Bool
  ) throws(PlanExplanationError) -> GroundCondition? {
    try merged(parts, needsAll: needsAll) { support, part throws(PlanExplanationError) in
      try support.reason(for: part, binding, isWanted: isWanted)
    }
  }

  /// The reasons of all parts, or of the first part that has one; nil if one is missing, or all are.
  private mutating func merged<Part>(
    _ parts: [Part], needsAll: Bool,
    _ reason: (inout Self, Part) throws(PlanExplanationError) -> GroundCondition?
  ) throws(PlanExplanationError) -> GroundCondition? {
    var all = GroundCondition()
    for part in parts {
      let found = try reason(&self, part)
      if needsAll {
        guard let found else { return nil }
        all.formUnion(found)
      } else if let found {
        return found
      }
    }
    return needsAll ? all : nil
  }

  private mutating func quantified(
    _ variables: ArraySlice<TypedName>, _ inner: Formula, _ binding: Binding, _ isWanted: Bool,
    needsAll: Bool
  ) throws(PlanExplanationError) -> GroundCondition? {
    guard let variable = variables.first else {
      return try reason(for: inner, binding, isWanted: isWanted)
    }
    let objects = Array(explainer.objects(of: variable.type))
    return try merged(objects, needsAll: needsAll) {
      support, object throws(PlanExplanationError) in
      var binding = binding
      binding[variable.name] = object
      return try support.quantified(
        variables.dropFirst(), inner, binding, isWanted, needsAll: needsAll)
    }
  }

  /// Adds what an effect does in the state to a step, and why it does so to the step's condition.
  mutating func collect(
    _ effect: Effect, _ binding: Binding, into step: inout ExplainedStep
  ) throws(PlanExplanationError) {
    switch effect {
    case .add(let atom): step.adds.insert(try ground(atom, binding))
    case .delete(let atom): step.deletes.insert(try ground(atom, binding))
    case .numeric(let operation, let function, let value):
      guard let function = try ground(function, binding).ground else {
        throw PlanExplanationError("\(function.name) has a variable without value")
      }
      // Costs that no condition reads are effects like others.
      step.numericEffects.append(
        GroundNumericEffect(operation, function, try ground(value, binding)))
    case .object:
      throw PlanExplanationError("object fluents cannot be followed", isBeyondReach: true)
    case .and(let parts): for part in parts { try collect(part, binding, into: &step) }
    case .forall(let variables, let inner):
      try collect(variables[...], inner, binding, into: &step)
    case .when(let condition, let inner):
      if let reason = try reason(for: condition, binding) {
        step.condition.formUnion(reason)
        try collect(inner, binding, into: &step)
      } else if let reason = try reason(for: condition, binding, isWanted: false) {
        step.condition.formUnion(reason)
      }
    case .timed:
      throw PlanExplanationError("effects over time cannot be followed", isBeyondReach: true)
    }
  }

  private mutating func collect(
    _ variables: ArraySlice<TypedName>, _ inner: Effect, _ binding: Binding,
    into step: inout ExplainedStep
  ) throws(PlanExplanationError) {
    guard let variable = variables.first else {
      try collect(inner, binding, into: &step)
      return
    }
    for object in explainer.objects(of: variable.type) {
      var binding = binding
      binding[variable.name] = object
      try collect(variables.dropFirst(), inner, binding, into: &step)
    }
  }

  // MARK: Grounding

  private func name(_ term: Term, _ binding: Binding) throws(PlanExplanationError) -> String {
    switch term {
    case .constant(let name): return name
    case .variable(let variable):
      guard let name = binding[variable] else {
        throw PlanExplanationError("?\(variable) has no value")
      }
      return name
    case .function:
      throw PlanExplanationError("object fluents cannot be followed", isBeyondReach: true)
    }
  }

  private func ground(_ atom: Atom, _ binding: Binding) throws(PlanExplanationError) -> GroundAtom {
    var names: [String] = []
    for argument in atom.arguments { names.append(try name(argument, binding)) }
    return GroundAtom(atom.predicate, names)
  }

  private func ground(_ function: FunctionTerm, _ binding: Binding)
    throws(PlanExplanationError) -> FunctionTerm
  {
    var arguments: [Term] = []
    for argument in function.arguments { arguments.append(.constant(try name(argument, binding))) }
    return FunctionTerm(function.name, arguments)
  }

  private func ground(_ expression: NumericExpression, _ binding: Binding)
    throws(PlanExplanationError) -> NumericExpression
  {
    switch expression {
    case .function(let term): return .function(try ground(term, binding))
    case .sum(let parts): return .sum(try ground(parts, binding))
    case .product(let parts): return .product(try ground(parts, binding))
    case .difference(let left, let right):
      return .difference(try ground(left, binding), try ground(right, binding))
    case .quotient(let left, let right):
      return .quotient(try ground(left, binding), try ground(right, binding))
    case .negation(let inner): return .negation(try ground(inner, binding))
    case .number, .duration, .elapsedTime, .totalTime, .isViolated: return expression
    }
  }

  private func ground(_ parts: [NumericExpression], _ binding: Binding)
    throws(PlanExplanationError) -> [NumericExpression]
  {
    var all: [NumericExpression] = []
    for part in parts { all.append(try ground(part, binding)) }
    return all
  }
}
