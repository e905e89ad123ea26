extension SyntaxChecker {
  /// What is allowed in a condition, which depends on where it stands.
  struct ConditionRules {
    /// Whether `(at start …)` and its like must stand around atoms, or must not.
    var isTimed = false
    /// Whether preferences are allowed.
    var allowsPreferences = false
    /// Whether modal operators such as `always` must stand around atoms, or must not.
    var isTrajectory = false
    /// Whether `?duration` is allowed.
    var allowsDuration = false

    /// Goals and the preconditions of actions.
    static let goal = ConditionRules(allowsPreferences: true)
    /// Conditions of durative actions.
    static let durative = ConditionRules(
      isTimed: true, allowsPreferences: true, allowsDuration: true)
    /// Rules of derived predicates and conditions of effects.
    static let plain = ConditionRules()
    /// The `:constraints` of domains and problems.
    static let constraints = ConditionRules(allowsPreferences: true, isTrajectory: true)

    /// The rules below `not`, `or` and their like.
    var withoutPreferences: ConditionRules {
      var rules = self
      rules.allowsPreferences = false
      return rules
    }

    /// The rules below a time or a modal operator.
    var insideOperator: ConditionRules {
      ConditionRules(allowsDuration: allowsDuration)
    }
  }

  /// Checks a condition.
  ///
  /// - Parameter place: where the action, rule or section around the condition stands; findings
  ///   about parts that have no place of their own are reported there.
  mutating func check(_ formula: Formula, _ rules: ConditionRules, in place: SourceLocation) {
    switch formula {
    case .atom(let atom):
      checkOperators(formula, rules, in: place)
      check(atom)
    case .equal(let left, let right):
      checkOperators(formula, rules, in: place)
      let location = formula.location ?? place
      _ = type(of: left, at: (location, 0))
      _ = type(of: right, at: (location, 0))
    case .comparison(_, let left, let right):
      checkOperators(formula, rules, in: place)
      let numbers = NumericRules(allowsDuration: rules.allowsDuration)
      check(left, numbers, in: place)
      check(right, numbers, in: place)
    case .not(let operand): check(operand, rules.withoutPreferences, in: place)
    case .and(let operands):
      for operand in operands { check(operand, rules, in: place) }
    case .or(let operands):
      for operand in operands { check(operand, rules.withoutPreferences, in: place) }
    case .imply(let premise, let conclusion):
      check(premise, rules.withoutPreferences, in: place)
      check(conclusion, rules.withoutPreferences, in: place)
    case .exists(let variables, let body):
      checkVariables(variables)
      with(variables) { $0.check(body, rules.withoutPreferences, in: place) }
    case .forall(let variables, let body):
      checkVariables(variables)
      with(variables) { $0.check(body, rules, in: place) }
    case .preference(let name, let body):
      if !rules.allowsPreferences {
        diagnostics.error(
          "a preference stands where none is allowed", expected: "a condition without preferences",
          found: "'(preference \(name ?? "…"))'", at: (body.location ?? place).offset)
      }
      check(body, rules.withoutPreferences, in: place)
    case .timed(let time, let body):
      if !rules.isTimed {
        diagnostics.error(
          "a time stands outside of a durative action", expected: "a condition without a time",
          found: "'(\(time.rawValue) …)'", at: (body.location ?? place).offset)
      }
      check(body, rules.insideOperator, in: place)
    case .trajectory(let constraint):
      if !rules.isTrajectory {
        diagnostics.error(
          "a constraint on the trajectory stands outside of ':constraints'",
          expected: "a condition on one state", found: "'(\(constraint.operatorName) …)'",
          at: (formula.location ?? place).offset)
      }
      for operand in constraint.operands { check(operand, rules.insideOperator, in: place) }
    }
  }

  /// Reports atoms that lack a time or a modal operator around them.
  private mutating func checkOperators(
    _ formula: Formula, _ rules: ConditionRules, in place: SourceLocation
  ) {
    let offset = (formula.location ?? place).offset
    if rules.isTimed {
      diagnostics.error(
        "a condition of a durative action has no time",
        expected: "'(at start …)', '(over all …)' or '(at end …)'", found: "a condition without",
        at: offset)
    } else if rules.isTrajectory {
      diagnostics.error(
        "a constraint has no operator", expected: "an operator such as '(always …)'",
        found: "a condition without", at: offset)
    }
  }
}

extension TrajectoryConstraint {
  /// The conditions that the operator stands before.
  var operands: [Formula] {
    switch self {
    case .atEnd(let operand), .always(let operand), .sometime(let operand),
      .within(_, let operand), .atMostOnce(let operand), .holdDuring(_, _, let operand),
      .holdAfter(_, let operand):
      [operand]
    case .sometimeAfter(let first, let second), .sometimeBefore(let first, let second),
      .alwaysWithin(_, let first, let second):
      [first, second]
    }
  }

  /// The operator as PDDL writes it.
  var operatorName: String {
    switch self {
    case .atEnd: "at end"
    case .always: "always"
    case .sometime: "sometime"
    case .within: "within"
    case .atMostOnce: "at-most-once"
    case .sometimeAfter: "sometime-after"
    case .sometimeBefore: "sometime-before"
    case .alwaysWithin: "always-within"
    case .holdDuring: "hold-during"
    case .holdAfter: "hold-after"
    }
  }
}
