extension WrittenExpression {
  /// A condition, goal or constraint.
  init(_ formula: Formula) {
    switch formula {
    case .atom(let atom): self.init(atom)
    case .equal(let left, let right):
      self = .list("=", [WrittenExpression(left), WrittenExpression(right)])
    case .comparison(let comparator, let left, let right):
      self = .list(comparator.rawValue, [WrittenExpression(left), WrittenExpression(right)])
    case .not(let operand): self = .list("not", [WrittenExpression(operand)])
    case .and(let operands): self = .list("and", operands.map { WrittenExpression($0) })
    case .or(let operands): self = .list("or", operands.map { WrittenExpression($0) })
    case .imply(let premise, let conclusion):
      self = .list("imply", [WrittenExpression(premise), WrittenExpression(conclusion)])
    case .exists(let variables, let body):
      self = .list("exists", [.variables(variables), WrittenExpression(body)])
    case .forall(let variables, let body):
      self = .list("forall", [.variables(variables), WrittenExpression(body)])
    case .preference(let name, let body):
      self = .list("preference", (name.map { [.word($0)] } ?? []) + [WrittenExpression(body)])
    case .timed(let time, let body): self = .list(time.rawValue, [WrittenExpression(body)])
    case .trajectory(let constraint):
      let operands =
        constraint.numbers.map { WrittenExpression($0) }
        + constraint.operands.map { WrittenExpression($0) }
      self = .list(constraint.operatorName, operands)
    }
  }

  /// A numeric expression.
  init(_ expression: NumericExpression) {
    switch expression {
    case .number(let number): self.init(number)
    case .function(let function): self.init(function)
    case .sum(let operands): self = .list("+", operands.map { WrittenExpression($0) })
    case .product(let operands): self = .list("*", operands.map { WrittenExpression($0) })
    case .difference(let left, let right):
      self = .list("-", [WrittenExpression(left), WrittenExpression(right)])
    case .quotient(let left, let right):
      self = .list("/", [WrittenExpression(left), WrittenExpression(right)])
    case .negation(let operand): self = .list("-", [WrittenExpression(operand)])
    case .duration: self = .word("?duration")
    case .elapsedTime: self = .word("#t")
    case .totalTime: self = .word("total-time")
    case .isViolated(let name): self = .list("is-violated", [.word(name)])
    }
  }
}

extension TrajectoryConstraint {
  /// The numbers that stand before the conditions of the operator.
  fileprivate var numbers: [Double] {
    switch self {
    case .within(let time, _), .alwaysWithin(let time, _, _), .holdAfter(let time, _): [time]
    case .holdDuring(let start, let end, _): [start, end]
    default: []
    }
  }
}
