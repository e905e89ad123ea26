public import PDDL

/// Random well-typed formulas over a vocabulary.
public struct RandomFormulas {
  private let features: RandomTask.Features
  private var generator: SeededGenerator
  /// The declared types.
  public var types: [TypedName] = []
  /// The predicates that atoms may use.
  public var predicates: [PredicateDeclaration] = []
  /// The objects that may stand in atoms.
  public var terms: [TypedName] = []
  private var variableCount = 0

  /// Starts the sequence of a seed, with an empty vocabulary.
  public init(seed: Int, features: RandomTask.Features = .all) {
    self.features = features
    generator = SeededGenerator(seed: seed)
  }

  // MARK: - Choices

  /// A number of a range, all equally likely.
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// True with the given probability.
  public mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  /// One of the elements, nil if there are none.
  public mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &generator)
  }

  mutating func weighted(_ choices: [(value: Int, weight: Int)]) -> Int {
    var rest = number(in: 1...max(1, choices.map(\.weight).reduce(0, +)))
    for (value, weight) in choices {
      rest -= weight
      if rest <= 0 { return value }
    }
    return 0
  }

  /// A type for a parameter.
  public mutating func parameterType() -> TypeExpression {
    let names = types.map(\.name)
    if features.contains(.eitherTypes), chance(0.1) {
      return TypeExpression(either: Array(names.suffix(2)))
    }
    return TypeExpression(pick(names) ?? "object")
  }

  // MARK: - Atoms

  /// A variable or object that fits a parameter; nil if there is none.
  public mutating func term(for parameter: TypedName, scope: [TypedName]) -> Term? {
    let variables = scope.filter { isSubtype($0.type, of: parameter.type) }
    let objects = terms.filter { isSubtype($0.type, of: parameter.type) }
    return pick(variables.map { .variable($0.name) } + objects.map { .constant($0.name) })
  }

  /// An atom of one of some predicates; nil if none has terms for all parameters.
  public mutating func atom(
    of predicates: [PredicateDeclaration], scope: [TypedName]
  ) -> Atom? {
    for _ in 0..<8 {
      guard let first = pick(predicates), let second = pick(predicates) else { return nil }
      // Of two, the one that says more: atoms without arguments would be everywhere otherwise.
      let predicate = first.parameters.count > second.parameters.count ? first : second
      var arguments: [Term] = []
      for parameter in predicate.parameters {
        guard let term = term(for: parameter, scope: scope) else { break }
        arguments.append(term)
      }
      if arguments.count == predicate.parameters.count {
        return Atom(predicate.name, arguments)
      }
    }
    return nil
  }

  /// All tuples of objects that fit a predicate's parameters.
  public func groundArguments(of predicate: PredicateDeclaration) -> [[String]] {
    predicate.parameters.reduce([[]]) { tuples, parameter in
      let fitting = terms.filter { isSubtype($0.type, of: parameter.type) }
      return tuples.flatMap { tuple in fitting.map { tuple + [$0.name] } }
    }
  }

  private func isSubtype(_ type: TypeExpression, of other: TypeExpression) -> Bool {
    type.alternatives.allSatisfy { alternative in
      var name = alternative
      for _ in 0...types.count {
        if other.alternatives.contains(name) || other == .object { return true }
        guard let declared = types.first(where: { $0.name == name })?.type.alternatives.first
        else { return false }
        name = declared
      }
      return false
    }
  }

  // MARK: - Formulas

  /// A formula whose free variables are in scope.
  ///
  /// - Parameter depth: how deep connectives may nest.
  public mutating func formula(depth: Int, scope: [TypedName]) -> Formula {
    if depth == 0 || chance(0.35) { return literal(scope: scope) }
    var kinds = ["and"]
    if features.contains(.disjunction) { kinds += ["or", "or", "imply"] }
    if features.contains(.quantifiers) { kinds += ["exists", "forall"] }
    if features.contains(.negation) { kinds.append("not") }
    switch pick(kinds) {
    case "or": return .or(formulas(depth: depth - 1, scope: scope))
    case "imply":
      // The premise counts as negated, which only `negation` allows.
      guard features.contains(.negation) else {
        return .or(formulas(depth: depth - 1, scope: scope))
      }
      return .imply(
        formula(depth: depth - 1, scope: scope), formula(depth: depth - 1, scope: scope))
    case "exists":
      let variables = newVariables()
      return .exists(variables, formula(depth: depth - 1, scope: scope + variables))
    case "forall":
      let variables = newVariables()
      return .forall(variables, formula(depth: depth - 1, scope: scope + variables))
    case "not": return .not(formula(depth: depth - 1, scope: scope))
    default: return .and(formulas(depth: depth - 1, scope: scope))
    }
  }

  private mutating func formulas(depth: Int, scope: [TypedName]) -> [Formula] {
    (0..<number(in: 1...3)).map { _ in formula(depth: depth, scope: scope) }
  }

  private mutating func literal(scope: [TypedName]) -> Formula {
    if features.contains(.equality), chance(0.15) {
      let anything = TypedName("x")
      if let left = term(for: anything, scope: scope),
        let right = term(for: anything, scope: scope)
      {
        return features.contains(.negation) && chance(0.5)
          ? .not(.equal(left, right)) : .equal(left, right)
      }
    }
    guard let atom = atom(of: predicates, scope: scope) else { return .truth }
    return features.contains(.negation) && chance(0.35) ? .not(.atom(atom)) : .atom(atom)
  }

  /// One or two fresh variables.
  private mutating func newVariables() -> [TypedName] {
    (0..<number(in: 1...2)).map { _ in
      variableCount += 1
      return TypedName("v\(variableCount)", type: parameterType())
    }
  }

  /// A condition that uses a predicate positively with fresh and given variables: the step of a
  /// recursive rule.
  mutating func recursion(on predicate: PredicateDeclaration, scope: [TypedName]) -> Formula {
    variableCount += 1
    let fresh = TypedName("v\(variableCount)", type: parameterType())
    let scope = scope + [fresh]
    guard let call = atom(of: [predicate], scope: scope),
      let link = atom(of: predicates, scope: scope)
    else { return .falsity }
    let body = Formula.and([.atom(link), .atom(call)])
    return .exists([fresh], body)
  }
}
