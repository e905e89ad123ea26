extension SyntaxChecker {
  /// What is allowed in a numeric expression, which depends on where it stands.
  struct NumericRules {
    /// Whether `?duration` is allowed.
    var allowsDuration = false
    /// Whether `#t` is allowed.
    var allowsElapsedTime = false
    /// The names of preferences that `is-violated` may count; nil outside of metrics.
    var preferences: Set<String>?
  }

  /// Checks a numeric expression.
  mutating func check(
    _ expression: NumericExpression, _ rules: NumericRules, in place: SourceLocation
  ) {
    switch expression {
    case .number, .totalTime: break
    case .function(let term): checkNumeric(term)
    case .sum(let operands), .product(let operands):
      for operand in operands { check(operand, rules, in: place) }
    case .difference(let left, let right), .quotient(let left, let right):
      check(left, rules, in: place)
      check(right, rules, in: place)
    case .negation(let operand): check(operand, rules, in: place)
    case .duration:
      if !rules.allowsDuration {
        diagnostics.error(
          "'?duration' stands outside of a durative action", expected: "a number or a function",
          found: "'?duration'", at: place.offset)
      }
    case .elapsedTime:
      if !rules.allowsElapsedTime {
        diagnostics.error(
          "'#t' stands outside of a continuous effect", expected: "a number or a function",
          found: "'#t'", at: place.offset)
      }
    case .isViolated(let name):
      if let preferences = rules.preferences, !preferences.contains(name) {
        unknown("preference", name, known: preferences, at: place.offset)
      }
    }
  }

  /// Checks a function whose value must be a number.
  mutating func checkNumeric(_ term: FunctionTerm) {
    guard let function = check(term), function.type != .number else { return }
    diagnostics.error(
      "an object stands where a number should be", expected: "a number",
      found: "function '\(term.name)' of type '\(describe(function.type))'",
      at: term.location.offset)
  }
}
