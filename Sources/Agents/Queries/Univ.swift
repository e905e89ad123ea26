import AgentSpeak

// `L =.. [F, Args, Annotations]`
extension Solver {
  /// Builds a literal from a list of its parts, or takes one apart into four: namespace, name,
  /// arguments, annotations; without the namespace if the list has three elements. A plan is taken apart
  /// into label, trigger, context and body.
  mutating func univ(_ structure: Structure, offset: Int32, _ agent: inout Agent) throws(Failure)
    -> Bool
  {
    let left = try bindings.resolve(structure[0], offset, &agent)
    let right = try bindings.resolve(structure[1], offset, &agent)
    if let literal = left.literal, literal.kind == .literal {
      var parts: [Term] = [
        .atom(literal.namespace),
        literal.isNegated
          ? Structure(literal.functor).negated(true).term : .atom(literal.functor),
        .list(literal.arguments), literal.annotations,
      ]
      if right.elements?.count == 3 { parts.removeFirst() }
      return try bindings.unify(.list(parts), 0, right, 0, &agent)
    }
    if case .structure(let plan) = left, plan.kind == .plan {
      var parts = plan.arguments
      if case .emptyList = parts[2] { parts[2] = .true }
      return try bindings.unify(.list(parts), 0, right, 0, &agent)
    }
    guard case .variable = left, var parts = right.elements, parts.count == 3 || parts.count == 4
    else { return false }
    let namespace = parts.count == 4 ? parts.removeFirst().atomName : .defaultNamespace
    guard let namespace, let name = parts[0].literal, let arguments = parts[1].elements,
      let annotations = parts[2].elements
    else { return false }
    let built = Structure(
      name.functor, arguments, annotations: .list(annotations), isNegated: name.isNegated,
      namespace: namespace)
    guard built.depth < Term.nestingLimit else {
      throw Failure("nesting_limit", "a term nests more than \(Term.nestingLimit) deep")
    }
    return try bindings.unify(left, 0, built.term, 0, &agent)
  }
}
