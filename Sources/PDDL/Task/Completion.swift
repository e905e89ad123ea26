// Tolerant reading accepts texts that leave things out. Completing a task makes them explicit.

extension Domain {
  /// Declares what the domain or its problem uses without declaring it, and drops repetitions.
  mutating func complete(_ implicit: ImplicitDeclarations) {
    let hierarchy = TypeHierarchy(types)
    types.removeAll { $0.name == "object" }
    let declared = Set(types.map(\.name))
    types += hierarchy.types.filter { $0 != "object" && !declared.contains($0) }
      .map { TypedName($0) }
    predicates.removeAll { $0.name == "=" }
    if implicit.hasRepetitions {
      types = types.uniqued()
      constants = constants.uniqued()
      predicates = predicates.uniqued()
      functions = functions.uniqued()
    }
    if implicit.totalCost { functions.append(FunctionDeclaration("total-cost")) }
    for type in implicit.typePredicates.sorted() {
      predicates.append(PredicateDeclaration(type, [TypedName("x")]))
    }
  }
}

extension Problem {
  /// Drops repeated objects, and states the facts of types that are used as predicates.
  mutating func complete(_ implicit: ImplicitDeclarations, domain: Domain) {
    if implicit.hasRepetitions {
      let constants = Set(domain.constants.map(\.name))
      objects = objects.filter { !constants.contains($0.name) }.uniqued()
    }
    guard !implicit.typePredicates.isEmpty else { return }
    let hierarchy = TypeHierarchy(domain.types)
    let stated = Set(initial.atoms)
    for type in implicit.typePredicates.sorted() {
      for object in domain.constants + objects
      where hierarchy.isSubtype(object.type, of: TypeExpression(type)) {
        let fact = GroundAtom(type, [object.name])
        if !stated.contains(fact) { initial.atoms.append(fact) }
      }
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without those that equal an earlier one.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
