// Not every piece of syntax keeps where it stands. The first part of it that does is near enough.

extension Formula {
  /// Where the first part of the condition stands that has a place; nil if none has.
  var location: SourceLocation? {
    switch self {
    case .atom(let atom): atom.location
    case .equal(let left, let right): left.location ?? right.location
    case .comparison(_, let left, let right): left.location ?? right.location
    case .not(let operand), .preference(_, let operand), .timed(_, let operand): operand.location
    case .and(let operands), .or(let operands):
      operands.lazy.compactMap(\.location).first
    case .imply(let premise, let conclusion): premise.location ?? conclusion.location
    case .exists(let variables, let body), .forall(let variables, let body):
      variables.first?.location ?? body.location
    case .trajectory(let constraint): constraint.operands.lazy.compactMap(\.location).first
    }
  }
}

extension Effect {
  /// Where the first part of the effect stands that has a place; nil if none has.
  var location: SourceLocation? {
    switch self {
    case .add(let atom), .delete(let atom): atom.location
    case .numeric(_, let function, _), .object(let function, _): function.location
    case .and(let effects): effects.lazy.compactMap(\.location).first
    case .forall(let variables, let body): variables.first?.location ?? body.location
    case .when(let condition, let body): condition.location ?? body.location
    case .timed(_, let body): body.location
    }
  }
}

extension Term {
  /// Where an object fluent stands; nil for names.
  var location: SourceLocation? {
    if case .function(let function) = self { function.location } else { nil }
  }
}

extension NumericExpression {
  /// Where the first function of the expression stands; nil if there is none.
  var location: SourceLocation? {
    switch self {
    case .number, .duration, .elapsedTime, .totalTime, .isViolated: nil
    case .function(let function): function.location
    case .sum(let operands), .product(let operands): operands.lazy.compactMap(\.location).first
    case .difference(let left, let right), .quotient(let left, let right):
      left.location ?? right.location
    case .negation(let operand): operand.location
    }
  }
}
