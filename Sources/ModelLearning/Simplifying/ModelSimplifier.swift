import PDDL
import Trajectories

/// Leaves out preconditions that the others imply.
///
/// **Theorem.** In every state that can be reached from an initial state in which at most one atom of
/// each family of `LearnedModel.invariants` is true, the simplified model allows the same actions as
/// the whole one, with the same results. So its plans are as safe. *Proof.* No action of the whole model
/// makes a family larger (`InvariantSearch`). Where the families hold, the literals that are kept
/// imply those that are left out (`ActionConditions`), so an applicable action is applicable in the whole
/// model, and the families hold after it.
extension LearnedModel {
  /// The model without the implied negative preconditions.
  ///
  /// - Parameter initialStates: those that traces start in; families of which they have two atoms are
  ///   not relied on.
  public func simplified(
    _ evidence: Evidence, initialStates: InitialStates
  ) -> LearnedModel {
    let vocabulary = evidence.vocabulary
    let types = vocabulary.traces.types
    let known = InvariantSearch(actions, types).invariants().filter { invariant in
      initialStates.states.allSatisfy { invariant.holds(in: $0, vocabulary) }
    }
    var used: Set<MutexInvariant> = []
    let simplified = actions.map { action -> LearnedAction in
      var action = action
      // Equalities last: they may follow from what is left, and others follow from them.
      let isEquality = { (literal: LiftedLiteral) in
        action.vocabulary.atoms[literal.atom].isEquality
      }
      let order =
        action.precondition.filter { !isEquality($0) } + action.precondition.filter(isEquality)
      for literal in order where literal.isNegated {
        let conditions = ActionConditions(
          vocabulary: action.vocabulary, types: types,
          literals: action.precondition.filter { $0 != literal }, invariants: known)
        guard let reason = conditions.reason(for: literal) else { continue }
        if case .invariant(let invariant) = reason { used.insert(invariant) }
        action.precondition = conditions.literals
        action.implied.append(literal)
      }
      return action
    }
    var model = LearnedModel(self, algorithm: algorithm, actions: simplified, of: evidence)
    model.invariants = known.filter(used.contains)
    return model
  }
}
