extension World {
  /// The value of a plan: that of the task's metric, or the number of steps if it has none.
  ///
  /// - Parameters:
  ///   - state: the plan's last state.
  ///   - steps: the number of steps, which is also the metric's `total-time`.
  ///   - violations: how often the preferences are violated, by name.
  /// - Throws: `EvaluationError` if the metric reads a numeric function without a value.
  public func value(
    ofPlanEndingIn state: State, steps: Int, violations: [String: Int] = [:]
  ) throws(EvaluationError) -> Double {
    guard let metric else { return Double(steps) }
    let expression = metric.expression.replacingPlanTerms(steps: steps, violations: violations)
    return try evaluator(state, slots: 0).value(expression)
  }
}

extension Expression {
  /// The expression with numbers for what depends on the whole plan, not on its last state.
  fileprivate func replacingPlanTerms(steps: Int, violations: [String: Int]) -> Expression {
    func replaced(_ expression: Expression) -> Expression {
      expression.replacingPlanTerms(steps: steps, violations: violations)
    }
    return switch self {
    case .number, .function: self
    case .totalTime: .number(Double(steps))
    case .isViolated(let name): .number(Double(violations[name] ?? 0))
    case .sum(let terms): .sum(terms.map(replaced))
    case .product(let factors): .product(factors.map(replaced))
    case .difference(let left, let right): .difference(replaced(left), replaced(right))
    case .quotient(let left, let right): .quotient(replaced(left), replaced(right))
    case .negation(let inner): .negation(replaced(inner))
    }
  }
}
