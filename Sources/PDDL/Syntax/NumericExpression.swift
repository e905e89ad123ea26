/// A numeric expression of a condition, effect or metric.
public indirect enum NumericExpression: Hashable, Sendable {
  /// A literal number.
  case number(Double)
  /// The value of a numeric function.
  case function(FunctionTerm)
  /// A sum of two or more expressions.
  case sum([NumericExpression])
  /// A difference.
  case difference(NumericExpression, NumericExpression)
  /// A negated expression: `(- e)`.
  case negation(NumericExpression)
  /// A product of two or more expressions.
  case product([NumericExpression])
  /// A quotient.
  case quotient(NumericExpression, NumericExpression)
  /// `?duration` of the durative action around the expression.
  case duration
  /// `#t`: the time since the action or process started (continuous effects).
  case elapsedTime
  /// `total-time` in a metric: the makespan, or the number of steps of a classical plan.
  case totalTime
  /// `(is-violated name)` in a metric: how often the preference of this name is violated.
  case isViolated(String)
}

/// How a numeric effect changes its function.
public enum AssignmentOperator: String, Hashable, Sendable, CaseIterable {
  case assign
  case increase
  case decrease
  case scaleUp = "scale-up"
  case scaleDown = "scale-down"
}

/// The relation of a numeric condition.
public enum Comparator: String, Hashable, Sendable, CaseIterable {
  case less = "<"
  case lessOrEqual = "<="
  case equal = "="
  case greaterOrEqual = ">="
  case greater = ">"
}
