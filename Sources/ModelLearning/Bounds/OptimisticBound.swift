import PDDL

/// The most general model of an action that agrees with what is known: it allows whatever some
/// consistent model allows.
///
/// The precondition has only what rejected tries require: a literal where one is left that can have
/// been the reason, else a disjunction. Effects that are not excluded are taken to happen where they
/// make atoms true, and not to happen where they make atoms false. So, in domains and goals with
/// positive conditions, every plan that is valid in the true domain is valid in this model.
enum OptimisticBound {
  static func action(
    _ knowledge: ActionKnowledge, under assumptions: Assumptions
  ) -> LearnedAction {
    let vocabulary = knowledge.vocabulary
    var action = LearnedAction(vocabulary)
    action.precondition = knowledge.candidates.filter {
      assumptions.requiresDifference(vocabulary.atoms[$0.atom])
    }
    for requirement in knowledge.requirements {
      // Where preconditions are positive by assumption, that an atom was true was no reason, unless there
      // is no other.
      let positive = requirement.literals.filter {
        !$0.isNegated || vocabulary.atoms[$0.atom].isEquality
          || assumptions.negativePreconditions == .keep
      }
      let reasons = positive.isEmpty ? requirement.literals : positive
      if reasons.contains(where: action.precondition.contains) { continue }
      if reasons.count == 1 {
        action.precondition += reasons
      } else {
        let clause = Formula.or(reasons.map(vocabulary.formula))
        if !action.guards.contains(clause) { action.guards.append(clause) }
      }
    }
    for atom in vocabulary.atoms.indices {
      if knowledge.deletes[atom].isProven {
        action.effects.append(LiftedLiteral(atom, isNegated: true))
      }
      if !knowledge.adds[atom].isExcluded { action.effects.append(LiftedLiteral(atom)) }
    }
    return action
  }
}
