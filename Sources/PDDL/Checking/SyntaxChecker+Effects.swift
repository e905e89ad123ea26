extension SyntaxChecker {
  /// What is allowed in an effect, which depends on where it stands.
  struct EffectRules {
    /// Whether `(at start …)` or `(at end …)` must stand around the effect, or must not.
    var isTimed = false
    /// Whether `#t` is allowed.
    var isContinuous = false
    /// Whether `?duration` is allowed.
    var allowsDuration = false

    /// Actions and events.
    static let instantaneous = EffectRules()
    /// Durative actions.
    static let durative = EffectRules(isTimed: true, isContinuous: true, allowsDuration: true)
    /// Processes.
    static let process = EffectRules(isContinuous: true)
  }

  /// Checks an effect.
  ///
  /// - Parameter place: where the action around the effect stands.
  mutating func check(_ effect: Effect, _ rules: EffectRules, in place: SourceLocation) {
    switch effect {
    case .add(let atom), .delete(let atom):
      if rules.isTimed { reportUntimed(at: atom.location) }
      if declarations.derivedPredicates.contains(atom.predicate) {
        diagnostics.error(
          "an effect changes a derived predicate", expected: "a predicate without rules",
          found: "'\(atom.predicate)'", at: atom.location.offset)
      }
      check(atom)
    case .numeric(_, let function, let value):
      if rules.isTimed, !value.mentionsElapsedTime { reportUntimed(at: function.location) }
      checkNumeric(function)
      let numbers = NumericRules(
        allowsDuration: rules.allowsDuration, allowsElapsedTime: rules.isContinuous)
      check(value, numbers, in: function.location)
    case .object(let function, let value):
      if rules.isTimed { reportUntimed(at: function.location) }
      checkAssignment(function, value)
    case .and(let effects):
      for effect in effects { check(effect, rules, in: place) }
    case .forall(let variables, let body):
      checkVariables(variables)
      with(variables) { $0.check(body, rules, in: place) }
    case .when(let condition, let body):
      var conditionRules = rules.isTimed ? ConditionRules.durative : .plain
      conditionRules.allowsPreferences = false
      conditionRules.allowsDuration = rules.allowsDuration
      check(condition, conditionRules, in: place)
      check(body, rules, in: place)
    case .timed(let time, let body):
      if !rules.isTimed || time == .overAll {
        diagnostics.error(
          rules.isTimed
            ? "an effect has no such time" : "a time stands outside of a durative action",
          expected: rules.isTimed ? "'(at start …)' or '(at end …)'" : "an effect without a time",
          found: "'(\(time.rawValue) …)'", at: (body.location ?? place).offset)
      }
      check(body, EffectRules(allowsDuration: rules.allowsDuration), in: place)
    }
  }

  private mutating func reportUntimed(at location: SourceLocation) {
    diagnostics.error(
      "an effect of a durative action has no time", expected: "'(at start …)' or '(at end …)'",
      found: "an effect without", at: location.offset)
  }

  /// Checks `(assign (f) object)`.
  private mutating func checkAssignment(_ function: FunctionTerm, _ value: Term?) {
    let declaration = check(function)
    let actual = value.flatMap { type(of: $0, at: (function.location, 0)) }
    guard let declaration else { return }
    if declaration.type == .number {
      diagnostics.error(
        "an object is assigned to a numeric function", expected: "a number",
        found: "'\(value?.text ?? "undefined")'", at: function.location.offset)
    } else if let actual, let value,
      declarations.match(actual, declarations.number(of: declaration.type)) == .never
    {
      diagnostics.error(
        "the value of '\(function.name)' has a wrong type",
        expected: "type '\(describe(declaration.type))'",
        found: "'\(value.text)' of type '\(describe(actual))'", at: function.location.offset)
    }
  }
}

extension NumericExpression {
  /// Whether `#t` stands in the expression.
  var mentionsElapsedTime: Bool {
    switch self {
    case .elapsedTime: true
    case .number, .function, .duration, .totalTime, .isViolated: false
    case .sum(let operands), .product(let operands): operands.contains(where: \.mentionsElapsedTime)
    case .difference(let left, let right), .quotient(let left, let right):
      left.mentionsElapsedTime || right.mentionsElapsedTime
    case .negation(let operand): operand.mentionsElapsedTime
    }
  }
}
