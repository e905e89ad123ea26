import AgentSpeak

// First-order unification. Arithmetic is calculated first; annotations of the left side must be among
// those of the right.
extension Bindings {
  /// Makes two terms equal by binding variables.
  ///
  /// Bindings that were made before it turned out to be impossible stay: take them back with `undo`.
  ///
  /// - Complexity: O(n) for terms of n parts; the stack grows with their depth only.
  mutating func unify(
    _ left: Term, _ leftOffset: Int32, _ right: Term, _ rightOffset: Int32, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    var (a, aOffset) = (left, leftOffset)
    var (b, bOffset) = (right, rightOffset)
    while true {
      (a, aOffset) = try value(a, aOffset, &agent)
      (b, bOffset) = try value(b, bOffset, &agent)
      switch (a, b) {
      case (.variable(let x), .variable(let y)):
        if x == y { return true }
        // The younger variable refers to the older, which may outlive it.
        return x > y ? bind(x, b, 0) : bind(y, a, 0)
      case (.variable(let x), _): return bind(x, b, bOffset)
      case (_, .variable(let y)): return bind(y, a, aOffset)
      case (.number(let x), .number(let y)): return x == y
      case (.string(let x), .string(let y)): return x === y || x.value == y.value
      case (.atom(let x), .atom(let y)): return x == y
      case (.emptyList, .emptyList): return true
      case (.object(let x), .object(let y)): return x === y
      case (.list(let x), .list(let y)):
        if x === y, aOffset == bOffset || x.isGround { return true }
        guard try unify(x.head, aOffset, y.head, bOffset, &agent) else { return false }
        (a, b) = (x.tail, y.tail)
      case (.structure(let x), .structure(let y)):
        if x === y, aOffset == bOffset || x.isGround { return true }
        if x.kind == .variableLiteral || y.kind == .variableLiteral {
          return try unifyVariableLiteral(x, aOffset, y, bOffset, &agent)
        }
        if x.kind == .body || y.kind == .body {
          return try unifyBodies(x, aOffset, y, bOffset, &agent)
        }
        if x.kind == .plan, y.kind == .plan {
          return try unifyPlans(x, aOffset, y, bOffset, &agent)
        }
        guard try unifyHeads(x, aOffset, y, bOffset, &agent) else { return false }
        if x.count == 0 { return true }
        for index in 0..<(x.count - 1) {
          guard try unify(x[index], aOffset, y[index], bOffset, &agent) else { return false }
        }
        (a, b) = (x[x.count - 1], y[y.count - 1])
      case (.structure(let x), .atom(let name)):
        if x.kind == .variableLiteral {
          return try unifyVariableLiteral(x, aOffset, Structure(name), bOffset, &agent)
        }
        if x.namespaceVariable >= 0 {
          return try unifyHeads(x, aOffset, Structure(name), bOffset, &agent)
        }
        // An atom has no annotations, so the left side may have none.
        guard x.count == 0, x.functor == name, x.kind == .literal, !x.isNegated,
          x.namespace == .defaultNamespace
        else { return false }
        return try unifyAnnotations(x.annotations, aOffset, .emptyList, bOffset, &agent)
      case (.atom(let name), .structure(let y)):
        if y.kind == .variableLiteral {
          return try unifyVariableLiteral(Structure(name), aOffset, y, bOffset, &agent)
        }
        if y.namespaceVariable >= 0 {
          return try unifyHeads(Structure(name), aOffset, y, bOffset, &agent)
        }
        return y.count == 0 && y.functor == name && y.kind == .literal && !y.isNegated
          && y.namespace == .defaultNamespace
      default: return false
      }
    }
  }

  /// What a term stands for, with arithmetic calculated.
  @inline(__always)
  private func value(_ term: Term, _ offset: Int32, _ agent: inout Agent) throws(Failure) -> (
    Term, Int32
  ) {
    let (term, offset) = walk(term, offset)
    if case .structure(let structure) = term,
      structure.kind == .arithmetic || structure.kind == .function,
      let number = try calculate(structure, offset, &agent)
    {
      return (number, 0)
    }
    return (term, offset)
  }

  /// Unifies everything but the arguments of two literals.
  private mutating func unifyHeads(
    _ x: Structure, _ xOffset: Int32, _ y: Structure, _ yOffset: Int32, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    guard x.functor == y.functor, x.count == y.count, x.kind == y.kind,
      x.isNegated == y.isNegated
    else { return false }
    if x.namespaceVariable >= 0 || y.namespaceVariable >= 0 {
      let left = namespace(of: x, xOffset)
      let right = namespace(of: y, yOffset)
      guard try unify(left, 0, right, 0, &agent) else { return false }
    } else if x.namespace != y.namespace {
      return false
    }
    guard x.hasAnnotations else { return true }
    return try unifyAnnotations(x.annotations, xOffset, y.annotations, yOffset, &agent)
  }

  /// The namespace of a literal: an atom or a variable.
  func namespace(of literal: Structure, _ offset: Int32) -> Term {
    literal.namespaceVariable >= 0
      ? walk(variable: literal.namespaceVariable + offset).term : .atom(literal.namespace)
  }

  /// Makes the annotations of the left side a subset of those of the right.
  ///
  /// Each on the left takes the first on the right that it unifies with. A variable rest on the left
  /// takes what is left over on the right; a variable rest on the right takes what has no partner there:
  /// `p[a|T] = p[a,b]` gives T = [b], and so does `p[a,b] = p[a|T]`.
  mutating func unifyAnnotations(
    _ left: Term, _ leftOffset: Int32, _ right: Term, _ rightOffset: Int32, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    var (rest, restOffset) = walk(left, leftOffset)
    if case .emptyList = rest { return true }
    var (available, openRest) = annotations(right, rightOffset)
    var missing: [(term: Term, offset: Int32)] = []
    while case .list(let cell) = rest {
      var found: Int?
      for (index, candidate) in available.enumerated() {
        let mark = trail.count
        if try unify(cell.head, restOffset, candidate.term, candidate.offset, &agent) {
          found = index
          break
        }
        undo(to: mark)
      }
      if let found {
        available.remove(at: found)
      } else if openRest != nil {
        missing.append((cell.head, restOffset))
      } else {
        return false
      }
      (rest, restOffset) = walk(cell.tail, restOffset)
    }
    if let openRest, !missing.isEmpty, !bind(openRest, list(of: missing), 0) { return false }
    if case .variable(let place) = rest { return bind(place, list(of: available), 0) }
    return true
  }

  /// The annotations of a list with the offsets of their variables, and the variable that its rest is.
  func annotations(
    _ list: Term, _ offset: Int32
  ) -> (all: [(term: Term, offset: Int32)], openRest: Int32?) {
    var all: [(term: Term, offset: Int32)] = []
    var (rest, restOffset) = walk(list, offset)
    while case .list(let cell) = rest {
      all.append((cell.head, restOffset))
      (rest, restOffset) = walk(cell.tail, restOffset)
    }
    if case .variable(let place) = rest { return (all, place) }
    return (all, nil)
  }

  /// A list of annotations in the standard order, with their variables as they are numbered here.
  private func list(of annotations: [(term: Term, offset: Int32)]) -> Term {
    var terms = annotations.map { term, offset in
      offset == 0 ? term : term.renamingVariables { $0 + offset }
    }
    if terms.count > 1 { terms.sort { $0.compare(to: $1) < 0 } }
    return .list(terms)
  }

  /// Unifies literals of which at least one is a variable with annotations, negation or namespace.
  private mutating func unifyVariableLiteral(
    _ left: Structure, _ leftOffset: Int32, _ right: Structure, _ rightOffset: Int32,
    _ agent: inout Agent
  ) throws(Failure) -> Bool {
    let x = try resolve(.structure(left), leftOffset, &agent)
    let y = try resolve(.structure(right), rightOffset, &agent)
    guard let a = x.goal, let b = y.goal else { return false }
    if a.kind != .variableLiteral, b.kind != .variableLiteral {
      return try unify(x, 0, y, 0, &agent)
    }
    guard try unifyAnnotations(a.annotations, 0, b.annotations, 0, &agent) else { return false }
    func bare(_ literal: Structure) -> Term {
      literal.kind == .variableLiteral ? literal[0] : literal.withAnnotations(.emptyList).term
    }
    if a.namespaceVariable >= 0 || b.namespaceVariable >= 0 {
      guard try unify(namespace(of: a, 0), 0, namespace(of: b, 0), 0, &agent) else { return false }
    }
    if a.isNegated != b.isNegated {
      // `~X = ~p` binds X to p; the positive side must be the variable alone.
      guard a.isNegated ? b.kind == .variableLiteral : a.kind == .variableLiteral else {
        return false
      }
      let negative = a.isNegated ? a : b
      let positive = a.isNegated ? b : a
      guard negative.kind != .variableLiteral else { return false }
      return try unify(positive[0], 0, bare(negative), 0, &agent)
    }
    if a.isNegated {
      return try unify(bare(a.negated(false)), 0, bare(b.negated(false)), 0, &agent)
    }
    return try unify(bare(a), 0, bare(b), 0, &agent)
  }
}
