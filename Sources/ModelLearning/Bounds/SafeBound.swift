import PDDL

/// The most specific model of an action that agrees with what is known: whatever it allows, the
/// true action allows too, with the same result.
///
/// The precondition has every literal that was never refuted. An effect that is neither proven nor
/// excluded is made irrelevant: the precondition asks that it already holds, or that it coincides with
/// an effect that is proven. ESAM's *proxy actions* are the cases of that disjunction; here they stay
/// one action, with the name that it has in plans.
enum SafeBound {
  static func action(
    _ knowledge: ActionKnowledge, _ types: TypeHierarchy, under assumptions: Assumptions
  ) -> LearnedAction {
    var action = LearnedAction(knowledge.vocabulary)
    let builder = Builder(
      knowledge: knowledge,
      coincidence: Coincidence(
        vocabulary: knowledge.vocabulary, types: types, isInjective: assumptions.isInjective))
    action.precondition = knowledge.candidates.filter { literal in
      builder.isKept(literal, assumptions.negativePreconditions)
    }
    for atom in knowledge.vocabulary.atoms.indices {
      if knowledge.deletes[atom].isProven {
        action.effects.append(LiftedLiteral(atom, isNegated: true))
      }
      if knowledge.adds[atom].isProven { action.effects.append(LiftedLiteral(atom)) }
    }
    let kept = Set(action.precondition)
    let candidates = Set(knowledge.candidates)
    for atom in knowledge.vocabulary.atoms.indices {
      for literal in [LiftedLiteral(atom), LiftedLiteral(atom, isNegated: true)] {
        let status = literal.isNegated ? knowledge.deletes[atom] : knowledge.adds[atom]
        guard status.isUncertain else { continue }
        // What the policy on negative preconditions takes for granted needs no guard.
        if candidates.contains(literal), !kept.contains(literal) { continue }
        builder.addGuard(for: literal, isRequired: kept.contains(literal), to: &action)
      }
    }
    for ambiguity in knowledge.ambiguities { builder.addEffect(of: ambiguity, to: &action) }
    return action
  }

  private struct Builder {
    let knowledge: ActionKnowledge
    let coincidence: Coincidence

    func isKept(
      _ literal: LiftedLiteral, _ policy: Assumptions.NegativePreconditions
    ) -> Bool {
      guard literal.isNegated, !knowledge.vocabulary.atoms[literal.atom].isEquality else {
        return true
      }
      return switch policy {
      case .keep: true
      case .needed: knowledge.deletes[literal.atom].isUncertain
      case .drop: false
      }
    }

    /// Makes sure that it does not matter whether the action has an effect.
    func addGuard(
      for literal: LiftedLiteral, isRequired: Bool, to action: inout LearnedAction
    ) {
      let vocabulary = knowledge.vocabulary
      var cases: [Formula] = []
      let separations = literal.isNegated ? [] : separationsFromDeletes(of: literal.atom)
      // The effect already holds, and nothing takes it away.
      if isRequired, separations.isEmpty { return }
      cases.append(
        Self.conjunction((isRequired ? [] : [vocabulary.formula(literal)]) + separations))
      // It coincides with a proven effect; what is deleted and added is true.
      for atom in vocabulary.atoms.indices
      where atom != literal.atom
        && (knowledge.adds[atom].isProven || literal.isNegated && knowledge.deletes[atom].isProven)
      {
        if let conditions = coincidence.conditions(literal.atom, atom) {
          cases.append(Self.conjunction(conditions))
        }
      }
      // All effects coincide of which at least one is an effect: then the change is certain.
      for ambiguity in knowledge.ambiguities
      where ambiguity.isAdd != literal.isNegated && ambiguity.atoms.contains(literal.atom) {
        if let conditions = conditions(allCoincide: ambiguity.atoms) {
          cases.append(Self.conjunction(conditions))
        }
      }
      // All atoms coincide of some that stayed true: so does this one, or it stays false.
      for group in knowledge.keptGroups where group.contains(literal.atom) {
        guard let conditions = conditions(allCoincide: group) else { continue }
        if literal.isNegated {
          cases.append(Self.conjunction(conditions))
        } else {
          cases.append(
            Self.conjunction(
              (isRequired ? [] : [vocabulary.formula(literal)]) + conditions
                + separationsFromDeletes(of: literal.atom, outside: group)))
        }
      }
      let distinct = Self.withoutImplied(cases)
      if distinct.contains(where: { distinct.contains(.not($0)) }) { return }
      let formula: Formula = distinct.count == 1 ? distinct[0] : .or(distinct)
      if !action.guards.contains(formula) { action.guards.append(formula) }
    }

    /// Adds the effect that is certain where all atoms of an ambiguity coincide.
    func addEffect(of ambiguity: ActionKnowledge.Ambiguity, to action: inout LearnedAction) {
      guard let first = ambiguity.atoms.first,
        let conditions = conditions(allCoincide: ambiguity.atoms)
      else { return }
      let effect = LearnedAction.ConditionalEffect(
        conditions: conditions, literal: LiftedLiteral(first, isNegated: !ambiguity.isAdd))
      if !action.conditionalEffects.contains(effect) { action.conditionalEffects.append(effect) }
    }

    /// For each delete effect that may coincide with an atom: that it does not.
    private func separationsFromDeletes(of atom: Int) -> [Formula] {
      let ambiguous = knowledge.ambiguities.filter { !$0.isAdd }.flatMap(\.atoms)
      return knowledge.vocabulary.atoms.indices.compactMap { other in
        guard other != atom, knowledge.deletes[other].isProven || ambiguous.contains(other),
          let conditions = coincidence.conditions(atom, other)
        else { return nil }
        return .not(Self.conjunction(conditions))
      }
    }

    /// The same for an atom of which a set is known to keep it true: what is deleted besides.
    private func separationsFromDeletes(of atom: Int, outside group: [Int]) -> [Formula] {
      var separations: [Formula] = []
      for other in knowledge.vocabulary.atoms.indices
      where knowledge.deletes[other].isProven && !group.contains(other) {
        if let conditions = coincidence.conditions(atom, other) {
          separations.append(.not(Self.conjunction(conditions)))
        }
      }
      for ambiguity in knowledge.ambiguities where !ambiguity.isAdd {
        if let conditions = conditions(allCoincide: [atom] + ambiguity.atoms) {
          separations.append(.not(Self.conjunction(conditions)))
        }
      }
      return separations
    }

    private func conditions(allCoincide atoms: [Int]) -> [Formula]? {
      guard let first = atoms.first else { return nil }
      var all: [Formula] = []
      for atom in atoms.dropFirst() {
        guard let conditions = coincidence.conditions(first, atom) else { return nil }
        for condition in conditions where !all.contains(condition) { all.append(condition) }
      }
      return all
    }

    /// Cases without those that say more than another one.
    private static func withoutImplied(_ cases: [Formula]) -> [Formula] {
      func conjuncts(_ formula: Formula) -> Set<Formula> {
        if case .and(let parts) = formula { Set(parts) } else { [formula] }
      }
      var kept: [Formula] = []
      for (place, formula) in cases.enumerated() {
        let own = conjuncts(formula)
        let isImplied = cases.enumerated().contains { other in
          let parts = conjuncts(other.element)
          return other.offset != place && parts.isSubset(of: own)
            && (parts.count < own.count || other.offset < place)
        }
        if !isImplied { kept.append(formula) }
      }
      return kept
    }

    private static func conjunction(_ formulas: [Formula]) -> Formula {
      formulas.count == 1 ? formulas[0] : .and(formulas)
    }
  }
}
