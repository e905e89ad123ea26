extension WrittenExpression {
  /// A term: `?x`, `home` or `(location-of ?x)`.
  init(_ term: Term) {
    switch term {
    case .variable(let name): self = .word("?\(name)")
    case .constant(let name): self = .word(name)
    case .function(let function): self.init(function)
    }
  }

  /// An atom: `(at ?x home)`.
  init(_ atom: Atom) {
    self = .list(atom.predicate, atom.arguments.map { WrittenExpression($0) })
  }

  /// A function term: `(distance ?from ?to)`.
  init(_ function: FunctionTerm) {
    self = .list(function.name, function.arguments.map { WrittenExpression($0) })
  }

  /// A type: `block` or `(either block table)`.
  init(_ type: TypeExpression) {
    self =
      type.alternatives.count == 1
      ? .word(type.alternatives[0])
      : .list("either", type.alternatives.map { .word($0) })
  }

  /// A number.
  init(_ number: Double) {
    self = .word(NumberSyntax.text(of: number))
  }

  /// The names of a typed list: `a b - t c`.
  static func typedNames(_ names: [TypedName], areVariables: Bool) -> [WrittenExpression] {
    var parts: [WrittenExpression] = []
    for (index, name) in names.enumerated() {
      parts.append(.word(areVariables ? "?\(name.name)" : name.name))
      let isLast = index + 1 == names.count
      // A type counts for all names before it; names without one at the end are objects.
      if isLast ? name.type != .object : names[index + 1].type != name.type {
        parts += [.word("-"), WrittenExpression(name.type)]
      }
    }
    return parts
  }

  /// The variables of an action, rule or quantifier.
  static func variables(_ variables: [TypedName]) -> WrittenExpression {
    .list(typedNames(variables, areVariables: true))
  }
}
