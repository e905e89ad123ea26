extension Condition {
  /// The condition that holds exactly when this one does not, with `not` pushed inwards one level.
  var negation: Condition {
    switch self {
    case .atom, .equal, .comparison: .not(self)
    case .not(let condition): condition
    case .and(let conditions): .or(conditions.map { .not($0) })
    case .or(let conditions): .and(conditions.map { .not($0) })
    case .imply(let premise, let conclusion): .and([premise, .not(conclusion)])
    case .exists(let variables, let body): .forall(variables, .not(body))
    case .forall(let variables, let body): .exists(variables, .not(body))
    case .preference: .or([])
    }
  }
}

extension Condition {
  /// Calls `visit` for every atom of the condition, with whether it stands below an odd number of
  /// negations. The premise of an implication counts as negated.
  func forEachAtom(negated: Bool = false, _ visit: (AtomPattern, _ negated: Bool) -> Void) {
    switch self {
    case .atom(let atom): visit(atom, negated)
    case .equal, .comparison: break
    case .not(let condition): condition.forEachAtom(negated: !negated, visit)
    case .and(let conditions), .or(let conditions):
      for condition in conditions { condition.forEachAtom(negated: negated, visit) }
    case .imply(let premise, let conclusion):
      premise.forEachAtom(negated: !negated, visit)
      conclusion.forEachAtom(negated: negated, visit)
    case .exists(_, let body), .forall(_, let body), .preference(_, let body):
      body.forEachAtom(negated: negated, visit)
    }
  }

  /// Calls `visit` for both sides of every comparison of the condition.
  func forEachExpression(_ visit: (Expression) -> Void) {
    switch self {
    case .atom, .equal: break
    case .comparison(_, let left, let right):
      visit(left)
      visit(right)
    case .not(let condition): condition.forEachExpression(visit)
    case .and(let conditions), .or(let conditions):
      for condition in conditions { condition.forEachExpression(visit) }
    case .imply(let premise, let conclusion):
      premise.forEachExpression(visit)
      conclusion.forEachExpression(visit)
    case .exists(_, let body), .forall(_, let body), .preference(_, let body):
      body.forEachExpression(visit)
    }
  }

  /// Whether the condition reads a numeric or object function.
  var readsFunctions: Bool {
    switch self {
    case .atom(let atom): atom.arguments.contains(where: \.isFunction)
    case .equal(let left, let right): left.isFunction || right.isFunction
    case .comparison: true
    case .not(let condition): condition.readsFunctions
    case .and(let conditions), .or(let conditions): conditions.contains(where: \.readsFunctions)
    case .imply(let premise, let conclusion): premise.readsFunctions || conclusion.readsFunctions
    case .exists(_, let body), .forall(_, let body), .preference(_, let body): body.readsFunctions
    }
  }

  /// The slots of all variables that occur in the condition, quantified ones too.
  var slots: Set<Int> {
    var slots: Set<Int> = []
    collectSlots(into: &slots)
    return slots
  }

  private func collectSlots(into slots: inout Set<Int>) {
    switch self {
    case .atom(let atom): atom.arguments.forEach { $0.collectSlots(into: &slots) }
    case .equal(let left, let right):
      left.collectSlots(into: &slots)
      right.collectSlots(into: &slots)
    case .comparison(_, let left, let right):
      left.collectSlots(into: &slots)
      right.collectSlots(into: &slots)
    case .not(let condition): condition.collectSlots(into: &slots)
    case .and(let conditions), .or(let conditions):
      conditions.forEach { $0.collectSlots(into: &slots) }
    case .imply(let premise, let conclusion):
      premise.collectSlots(into: &slots)
      conclusion.collectSlots(into: &slots)
    case .exists(_, let body), .forall(_, let body), .preference(_, let body):
      body.collectSlots(into: &slots)
    }
  }
}

extension Argument {
  var isFunction: Bool {
    if case .function = self { return true }
    return false
  }

  func collectSlots(into slots: inout Set<Int>) {
    switch self {
    case .variable(let slot): slots.insert(slot)
    case .object: break
    case .function(let function): function.arguments.forEach { $0.collectSlots(into: &slots) }
    }
  }
}

extension Expression {
  func collectSlots(into slots: inout Set<Int>) {
    switch self {
    case .number, .totalTime, .isViolated: break
    case .function(let function): function.arguments.forEach { $0.collectSlots(into: &slots) }
    case .sum(let parts), .product(let parts): parts.forEach { $0.collectSlots(into: &slots) }
    case .difference(let left, let right), .quotient(let left, let right):
      left.collectSlots(into: &slots)
      right.collectSlots(into: &slots)
    case .negation(let inner): inner.collectSlots(into: &slots)
    }
  }
}
