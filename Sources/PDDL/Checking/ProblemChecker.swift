/// Holds a problem against its domain: are all names declared, once, and do types fit?
public enum ProblemChecker {
  /// Checks a problem.
  ///
  /// - Parameter source: the text that the problem was read from, for the places of findings.
  /// - Returns: the findings in the order of the text, at most 100.
  /// - Complexity: O(facts), with a dictionary look-up for each argument of a fact.
  public static func check(_ problem: Problem, domain: Domain, source: SourceText) -> [Diagnostic] {
    var checker = SyntaxChecker(
      source: source, declarations: Declarations(domain), diagnostics: DiagnosticCollector())
    checker.check(problem, of: domain)
    return checker.diagnostics.diagnostics(in: source)
  }
}

extension SyntaxChecker {
  /// Checks all of a problem. The declarations are those of its domain.
  mutating func check(_ problem: Problem, of domain: Domain) {
    if problem.domainName != domain.name {
      diagnostics.warning(
        "the problem names another domain", expected: "'\(domain.name)'",
        found: "'\(problem.domainName)'", at: problem.domainNameLocation.offset)
    }
    checkObjects(problem.objects, kind: "object")
    for object in problem.objects {
      guard let constantType = declarations.objects[object.name] else { continue }
      let earlier = declarations.typeTable.expressions[constantType]
      reportRedeclaration(object, earlier: earlier, kind: "object")
    }
    declarations.add(problem.objects)
    check(problem.initial)
    check(problem.goal, .goal, in: problem.goal.location ?? .none)
    if let constraints = problem.constraints {
      check(constraints, .constraints, in: constraints.location ?? .none)
    }
    if let metric = problem.metric {
      let rules = NumericRules(preferences: PreferenceNames.names(in: domain, problem))
      check(metric.expression, rules, in: metric.location)
    }
  }

  private mutating func check(_ initial: InitialState) {
    for atom in initial.atoms { check(atom) }
    if !initial.negatedAtoms.isEmpty {
      let positive = Set(initial.atoms)
      for atom in initial.negatedAtoms {
        check(atom)
        guard positive.contains(atom) else { continue }
        diagnostics.error(
          "a fact is both true and false in the initial state",
          expected: "'(\(([atom.predicate] + atom.arguments).joined(separator: " ")))' once",
          found: "it and its negation", at: atom.location.offset)
      }
    }
    checkValues(initial)
    for literal in initial.timedLiterals {
      switch literal.change {
      case .add(let atom), .delete(let atom): check(atom)
      case .assign(let value): checkNumericValue(value)
      }
    }
  }

  private mutating func checkValues(_ initial: InitialState) {
    var functions: Set<GroundFunctionTerm> = []
    functions.reserveCapacity(initial.numericValues.count + initial.objectValues.count)
    for value in initial.numericValues {
      checkNumericValue(value)
      checkUnique(value.function, &functions)
    }
    for value in initial.objectValues {
      checkUnique(value.function, &functions)
      guard let function = check(value.function) else { continue }
      guard function.type == .number else {
        checkValue(value, function)
        continue
      }
      diagnostics.error(
        "the value of '\(value.function.name)' is no number", expected: "a number",
        found: "'\(value.object)'", at: value.function.location.offset)
    }
  }

  private mutating func checkNumericValue(_ value: NumericValue) {
    guard let function = check(value.function), function.type != .number else { return }
    diagnostics.error(
      "the value of '\(value.function.name)' is a number",
      expected: "an object of type '\(describe(function.type))'",
      found: "\(NumberSyntax.text(of: value.value))", at: value.function.location.offset)
  }

  private mutating func checkUnique(
    _ function: GroundFunctionTerm, _ seen: inout Set<GroundFunctionTerm>
  ) {
    guard !seen.insert(function).inserted else { return }
    diagnostics.error(
      "a function has two values in the initial state", expected: "one value",
      found:
        "a second value of '(\(([function.name] + function.arguments).joined(separator: " ")))'",
      at: function.location.offset)
  }
}
