extension WrittenExpression {
  /// An effect.
  init(_ effect: Effect) {
    switch effect {
    case .add(let atom): self.init(atom)
    case .delete(let atom): self = .list("not", [WrittenExpression(atom)])
    case .numeric(let operation, let function, let value):
      self = .list(operation.rawValue, [WrittenExpression(function), WrittenExpression(value)])
    case .object(let function, let value):
      self = .list(
        "assign",
        [WrittenExpression(function), value.map { WrittenExpression($0) } ?? .word("undefined")])
    case .and(let effects): self = .list("and", effects.map { WrittenExpression($0) })
    case .forall(let variables, let body):
      self = .list("forall", [.variables(variables), WrittenExpression(body)])
    case .when(let condition, let body):
      self = .list("when", [WrittenExpression(condition), WrittenExpression(body)])
    case .timed(let time, let body): self = .list(time.rawValue, [WrittenExpression(body)])
    }
  }

  /// The bounds of a duration.
  static func duration(_ constraints: [DurationConstraint]) -> WrittenExpression {
    let bounds = constraints.map { constraint -> WrittenExpression in
      let bound = list(
        constraint.comparator.rawValue,
        [.word("?duration"), WrittenExpression(constraint.bound)])
      return constraint.time.map { list($0.rawValue, [bound]) } ?? bound
    }
    switch bounds.count {
    case 0: return list([])
    case 1: return bounds[0]
    default: return list("and", bounds)
    }
  }
}
