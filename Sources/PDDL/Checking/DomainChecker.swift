/// Holds a domain against itself: are all names declared, once, and do types fit?
public enum DomainChecker {
  /// Checks a domain.
  ///
  /// - Parameter source: the text that the domain was read from, for the places of findings.
  /// - Returns: the findings in the order of the text, at most 100.
  public static func check(_ domain: Domain, source: SourceText) -> [Diagnostic] {
    var checker = SyntaxChecker(
      source: source, declarations: Declarations(domain), diagnostics: DiagnosticCollector())
    checker.check(domain)
    return checker.diagnostics.diagnostics(in: source)
  }
}

extension SyntaxChecker {
  /// Checks all of a domain.
  mutating func check(_ domain: Domain) {
    checkTypes(domain.types)
    checkObjects(domain.constants, kind: "constant")
    checkPredicates(domain.predicates)
    checkFunctions(domain.functions)
    if let constraints = domain.constraints {
      check(constraints, .constraints, in: constraints.location ?? .none)
    }
    for rule in domain.derivedPredicates { check(rule) }
    checkActionNames(domain)
    for action in domain.actions { check(action, .instantaneous) }
    for event in domain.events { check(event, .instantaneous) }
    for process in domain.processes { check(process, .process) }
    for action in domain.durativeActions { check(action) }
  }

  /// Checks constants or objects: known types, and no name twice with different types.
  mutating func checkObjects(_ objects: [TypedName], kind: String) {
    var seen: [String: TypeExpression] = [:]
    seen.reserveCapacity(objects.count)
    var lastType = TypeExpression.object
    for object in objects {
      // Objects of one type stand side by side, so most types were just checked.
      if object.type != lastType || object.type.location.offset != lastType.location.offset {
        checkType(object.type, of: object.location)
        lastType = object.type
      }
      if let earlier = seen.updateValue(object.type, forKey: object.name) {
        reportRedeclaration(object, earlier: earlier, kind: kind)
      }
    }
  }

  /// Reports an object that is declared again: a warning if nothing changes by that.
  mutating func reportRedeclaration(_ object: TypedName, earlier: TypeExpression, kind: String) {
    if earlier == object.type {
      implicit.hasRepetitions = true
      diagnostics.warning(
        "\(kind) '\(object.name)' is declared twice", at: object.location.offset)
    } else {
      diagnostics.error(
        "\(kind) '\(object.name)' is declared twice with different types",
        expected: "type '\(describe(earlier))'", found: "type '\(describe(object.type))'",
        at: object.location.offset)
    }
  }

  private mutating func checkPredicates(_ predicates: [PredicateDeclaration]) {
    var seen: [String: PredicateDeclaration] = [:]
    for predicate in predicates {
      checkDeclaredParameters(predicate.parameters)
      if predicate.name == "=" {
        diagnostics.warning("'=' needs no declaration", at: predicate.location.offset)
      } else if let earlier = seen[predicate.name] {
        if earlier == predicate {
          implicit.hasRepetitions = true
          diagnostics.warning(
            "predicate '\(predicate.name)' is declared twice", at: predicate.location.offset)
        } else {
          duplicate("predicate", predicate.name, at: predicate.location)
        }
      }
      seen[predicate.name] = predicate
    }
  }

  /// Checks the parameters of a predicate or function. Their names mean nothing, so it does no harm
  /// that some competition files repeat one.
  private mutating func checkDeclaredParameters(_ parameters: [TypedName]) {
    var seen: Set<String> = []
    for parameter in parameters {
      checkType(parameter.type, of: parameter.location)
      if !seen.insert(parameter.name).inserted {
        diagnostics.warning(
          "two parameters have one name", expected: "another name",
          found: "'?\(parameter.name)' again", at: parameter.location.offset)
      }
    }
  }

  private mutating func checkFunctions(_ functions: [FunctionDeclaration]) {
    var seen: [String: FunctionDeclaration] = [:]
    for function in functions {
      checkDeclaredParameters(function.parameters)
      if function.type != .number { checkType(function.type, of: function.location) }
      if let earlier = seen.updateValue(function, forKey: function.name) {
        if earlier == function {
          implicit.hasRepetitions = true
          diagnostics.warning(
            "function '\(function.name)' is declared twice", at: function.location.offset)
        } else {
          duplicate("function", function.name, at: function.location)
        }
      }
    }
  }

  private mutating func check(_ rule: DerivedPredicate) {
    checkVariables(rule.head.parameters)
    let arguments = rule.head.parameters.map { Term.variable($0.name) }
    with(rule.head.parameters) {
      $0.check(Atom(rule.head.name, arguments, location: rule.head.location))
      $0.check(rule.condition, .plain, in: rule.head.location)
    }
  }

  private mutating func checkActionNames(_ domain: Domain) {
    let actions = domain.actions + domain.processes + domain.events
    let names =
      (actions.map { ($0.name, $0.location) }
      + domain.durativeActions.map { ($0.name, $0.location) })
      .sorted { $0.1.offset < $1.1.offset }
    var seen: Set<String> = []
    for (name, location) in names where !seen.insert(name).inserted {
      duplicate("action", name, at: location)
    }
  }

  private mutating func check(_ action: Action, _ rules: EffectRules) {
    checkVariables(action.parameters)
    with(action.parameters) {
      $0.check(action.precondition, .goal, in: action.location)
      $0.check(action.effect, rules, in: action.location)
    }
  }

  private mutating func check(_ action: DurativeAction) {
    checkVariables(action.parameters)
    with(action.parameters) {
      for constraint in action.duration {
        $0.check(constraint.bound, NumericRules(), in: action.location)
      }
      $0.check(action.condition, .durative, in: action.location)
      $0.check(action.effect, .durative, in: action.location)
    }
  }
}
