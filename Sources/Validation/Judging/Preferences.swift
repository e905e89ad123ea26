extension Evaluator {
  /// Counts, by name, the preferences of a condition that the state violates: one for each binding
  /// of the variables that are quantified around a preference.
  ///
  /// - Throws: `EvaluationError` if a preference's condition has no value.
  mutating func countViolations(
    in condition: Condition, into counts: inout [String: Int]
  ) throws(EvaluationError) {
    switch condition {
    case .and(let conditions):
      for condition in conditions { try countViolations(in: condition, into: &counts) }
    case .forall(let variables, let body) where body.hasPreferences:
      try countViolations(in: body, forAll: variables[...], into: &counts)
    case .preference(let name, let condition):
      if try !holds(condition) { counts[name, default: 0] += 1 }
    default: break
    }
  }

  private mutating func countViolations(
    in body: Condition, forAll variables: ArraySlice<Variable>, into counts: inout [String: Int]
  ) throws(EvaluationError) {
    guard let variable = variables.first else {
      return try countViolations(in: body, into: &counts)
    }
    defer { binding[variable.slot] = unbound }
    for object in variable.extent.objects {
      binding[variable.slot] = object
      try countViolations(in: body, forAll: variables.dropFirst(), into: &counts)
    }
  }
}

extension Condition {
  /// Whether a preference stands where preferences may: in conjunctions and below `forall`.
  var hasPreferences: Bool {
    switch self {
    case .preference: true
    case .and(let conditions): conditions.contains(where: \.hasPreferences)
    case .forall(_, let body): body.hasPreferences
    default: false
    }
  }
}
