extension SyntaxReader {
  /// Reads the keys of `(:requirements …)`.
  mutating func requirements(_ node: Int) -> [String] {
    var keys: [String] = []
    for argument in arguments(of: node) {
      guard let key = tree.name(of: argument), key.hasPrefix(":") else {
        unexpected(argument, "a requirement is missing", expected: "a key such as ':typing'")
        continue
      }
      if !Self.knownRequirements.contains(key) {
        let hint = Suggestions.hint(for: key, among: Self.knownRequirements)
        diagnostics.warning(
          "unknown requirement '\(key)'\(hint) is ignored", at: tree.offset(of: argument))
      }
      keys.append(key)
    }
    return keys
  }

  /// The requirement keys of PDDL 1.2 to 3.1 and PDDL+.
  static let knownRequirements = [
    ":strips", ":typing", ":negative-preconditions", ":disjunctive-preconditions", ":equality",
    ":existential-preconditions", ":universal-preconditions", ":quantified-preconditions",
    ":conditional-effects", ":fluents", ":numeric-fluents", ":object-fluents", ":adl",
    ":durative-actions", ":duration-inequalities", ":continuous-effects", ":derived-predicates",
    ":timed-initial-literals", ":preferences", ":constraints", ":action-costs", ":goal-utilities",
    ":time", ":timed-effects", ":processes", ":events", ":domain-axioms",
    ":timed-initial-fluents", ":negation",
  ]

  /// Reads the declarations of `(:predicates …)`.
  mutating func predicates(_ node: Int) -> [PredicateDeclaration] {
    var predicates: [PredicateDeclaration] = []
    for declaration in arguments(of: node) {
      if let predicate = predicate(declaration) { predicates.append(predicate) }
    }
    return predicates
  }

  /// Reads `(NAME ?x - TYPE …)`.
  private mutating func predicate(_ node: Int) -> PredicateDeclaration? {
    guard tree.isList(node), let head = tree.children(of: node).peek else {
      unexpected(node, "a predicate is missing", expected: "'(PREDICATE ?x - TYPE …)'")
      return nil
    }
    if let key = tree.name(of: head), let feature = UnsupportedSyntax.feature(ofSection: key) {
      unsupported(head, key, feature: feature)
      return nil
    }
    guard let predicate = name(head, "a predicate") else { return nil }
    let parameters = typedNames(arguments(of: node), .variable)
    return PredicateDeclaration(predicate, parameters, location: location(node))
  }

  /// Reads the declarations of `(:functions …)`: `(f …) (g …) - number (h …) - TYPE`.
  mutating func functions(_ node: Int) -> [FunctionDeclaration] {
    var functions: [FunctionDeclaration] = []
    var untyped = 0
    var elements = arguments(of: node)
    while let element = elements.next() {
      if keyword(element) == .dash {
        guard let typeNode = elements.next() else {
          diagnostics.error(
            "a type is missing", expected: "'number' or a type behind '-'", found: "')'",
            at: tree.offset(of: element))
          break
        }
        if let type = typeExpression(typeNode) {
          for index in untyped..<functions.count { functions[index].type = type }
        }
        untyped = functions.count
      } else if tree.isList(element), let head = tree.children(of: element).peek {
        guard let function = name(head, "a function") else { continue }
        let parameters = typedNames(arguments(of: element), .variable)
        functions.append(
          FunctionDeclaration(function, parameters, location: location(element)))
      } else {
        unexpected(element, "a function is missing", expected: "'(FUNCTION ?x - TYPE …)'")
      }
    }
    return functions
  }

  /// Reads `(:derived (HEAD ?x - TYPE …) CONDITION)`.
  mutating func derivedPredicate(_ node: Int) -> DerivedPredicate? {
    guard
      let operands = arguments(
        of: node, count: 2, form: "(:derived (PREDICATE ?x - TYPE …) CONDITION)")
    else { return nil }
    let (head, condition) = (predicate(operands[0]), formula(operands[1]))
    guard let head, let condition else { return nil }
    return DerivedPredicate(head: head, condition: condition)
  }
}
