extension Evaluator {
  /// Calls `found` with every binding that a query finds, until it returns false.
  ///
  /// - Parameter tuples: what the query's seed is matched with; nothing for a query without seed.
  /// - Returns: whether all bindings were found, rather than `found` having stopped the search.
  @discardableResult
  mutating func forEachBinding(
    of query: Query, seededBy tuples: [Tuple] = [],
    _ found: (inout Evaluator) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) -> Bool {
    guard let seed = query.seed else { return try run(query.steps[...], found) }
    return try match(seed, with: tuples, then: query.steps[...], found)
  }

  private mutating func run(
    _ steps: ArraySlice<Query.Step>, _ found: (inout Evaluator) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) -> Bool {
    guard let step = steps.first else { return try found(&self) }
    let rest = steps.dropFirst()
    switch step {
    case .test(let condition):
      guard try passes(condition) else { return true }
      return try run(rest, found)
    case .choose(let variable):
      return try choose(variable, then: rest, found)
    case .lookUp(let match, let index):
      var key = Tuple()
      for position in index.positions {
        guard let object = object(match.atom.arguments[position]) else { return true }
        tables.coding.append(object, to: &key)
      }
      return try self.match(match, with: index.tuples(for: key), then: rest, found)
    case .scan(let match):
      let relation: Set<Tuple>
      switch match.atom.storage {
      case .fixed(let index): relation = tables.fixedRelations[index]
      case .fluent(let index): relation = state.relations[index]
      case .derived(let index): relation = state.derived[index]
      }
      if let variable = match.onlyVariable, variable.extent.objects.count < relation.count {
        return try choose(variable, then: [.test(.atom(match.atom))] + rest, found)
      }
      return try self.match(match, with: relation, then: rest, found)
    }
  }

  private mutating func passes(_ condition: Condition) throws(EvaluationError) -> Bool {
    skipsUndefined ? isTrue(condition) : try holds(condition)
  }

  private mutating func choose(
    _ variable: Variable, then rest: ArraySlice<Query.Step>,
    _ found: (inout Evaluator) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) -> Bool {
    defer { binding[variable.slot] = unbound }
    for object in variable.extent.objects {
      binding[variable.slot] = object
      if try !run(rest, found) { return false }
    }
    return true
  }

  private mutating func match(
    _ match: AtomMatch, with tuples: some Sequence<Tuple>, then rest: ArraySlice<Query.Step>,
    _ found: (inout Evaluator) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) -> Bool {
    defer {
      for case .bind(let variable) in match.positions { binding[variable.slot] = unbound }
    }
    for tuple in tuples where bind(match, to: tuple) {
      if try !run(rest, found) { return false }
    }
    return true
  }

  /// Gives the match's variables the tuple's objects; false where the tuple does not match.
  private mutating func bind(_ match: AtomMatch, to tuple: Tuple) -> Bool {
    let arity = match.positions.count
    for (index, position) in match.positions.enumerated() {
      let object = tables.coding.object(at: index, of: tuple, arity: arity)
      switch position {
      case .check(let argument):
        if self.object(argument) != object { return false }
      case .bind(let variable):
        guard variable.extent.contains(object) else { return false }
        binding[variable.slot] = object
      }
    }
    return true
  }
}

extension AtomMatch {
  /// The match's variable if it binds a single one.
  fileprivate var onlyVariable: Variable? {
    var only: Variable?
    for case .bind(let variable) in positions {
      if only != nil { return nil }
      only = variable
    }
    return only
  }
}
