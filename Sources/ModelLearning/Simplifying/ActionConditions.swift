import PDDL

/// What the literals of a learned precondition say together, by themselves and where invariants
/// hold.
struct ActionConditions {
  let vocabulary: ActionVocabulary
  let types: TypeHierarchy
  /// The literals.
  var literals: [LiftedLiteral]
  /// What is known to hold in all states.
  let invariants: [MutexInvariant]

  /// The atoms that have to be true.
  var positives: [LiftedAtom] {
    literals.filter { !$0.isNegated && !vocabulary.atoms[$0.atom].isEquality }
      .map { vocabulary.atoms[$0.atom] }
  }

  /// The atoms that have to be false.
  private var negatives: [LiftedAtom] {
    literals.filter { $0.isNegated && !vocabulary.atoms[$0.atom].isEquality }
      .map { vocabulary.atoms[$0.atom] }
  }

  /// Whether two arguments never stand for the same object where the literals hold.
  func areDifferent(_ one: LiftedAtom.Argument, _ other: LiftedAtom.Argument) -> Bool {
    if one == other { return false }
    if case .constant = one, case .constant = other { return true }
    if let first = vocabulary.argumentTypes[one], let second = vocabulary.argumentTypes[other],
      !types.canOverlap(first, second)
    {
      return true
    }
    let isSaid = literals.contains { literal in
      let atom = vocabulary.atoms[literal.atom]
      return literal.isNegated && atom.isEquality
        && (atom.arguments == [one, other] || atom.arguments == [other, one])
    }
    return isSaid || isContradictory(where: one, equals: other)
  }

  /// Whether the literals contradict each other where two arguments are the same object.
  private func isContradictory(
    where one: LiftedAtom.Argument, equals other: LiftedAtom.Argument
  ) -> Bool {
    func replaced(_ atom: LiftedAtom) -> LiftedAtom {
      LiftedAtom(
        predicate: atom.predicate, arguments: atom.arguments.map { $0 == one ? other : $0 })
    }
    let positives = positives.map(replaced)
    let all = Set(positives)
    if negatives.contains(where: { all.contains(replaced($0)) }) { return true }
    for (index, first) in positives.enumerated() {
      for second in positives[(index + 1)...] where first.predicate != second.predicate {
        if sharedInvariant(first, second) != nil { return true }
      }
    }
    return false
  }

  /// A family that both atoms are in, with the same parameters.
  private func sharedInvariant(_ one: LiftedAtom, _ other: LiftedAtom) -> MutexInvariant? {
    invariants.first { invariant in
      guard let parameters = invariant.parameters(of: one) else { return false }
      return parameters == invariant.parameters(of: other)
    }
  }

  /// Why a literal follows from the others.
  enum Reason {
    /// From the other literals alone.
    case literals
    /// As an invariant holds.
    case invariant(MutexInvariant)
  }

  /// Whether a negative literal follows from these, which it is not among; nil if it may not.
  func reason(for literal: LiftedLiteral) -> Reason? {
    guard literal.isNegated else { return nil }
    let atom = vocabulary.atoms[literal.atom]
    if atom.isEquality, let one = atom.arguments.first, let other = atom.arguments.last {
      guard areDifferent(one, other) else { return nil }
      let withoutInvariants = ActionConditions(
        vocabulary: vocabulary, types: types, literals: literals, invariants: [])
      if withoutInvariants.areDifferent(one, other) { return .literals }
      return invariants.first { invariant in
        ActionConditions(
          vocabulary: vocabulary, types: types, literals: literals, invariants: [invariant]
        ).areDifferent(one, other)
      }.map { .invariant($0) }
    }
    for positive in positives {
      guard let invariant = sharedInvariant(positive, atom) else { continue }
      // Two atoms of one predicate differ in the column that is counted, or they are one atom.
      let isOther =
        positive.predicate != atom.predicate
        || zip(positive.arguments, atom.arguments).contains { areDifferent($0, $1) }
      if isOther { return .invariant(invariant) }
    }
    return nil
  }
}
