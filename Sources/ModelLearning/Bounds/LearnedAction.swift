public import PDDL

/// A learned action, with its parts apart.
public struct LearnedAction: Sendable {
  /// An effect that happens only where atoms coincide.
  public struct ConditionalEffect: Hashable, Sendable {
    /// Equalities of parameters, all of which hold.
    public var conditions: [Formula]
    /// The atom that becomes true, or, negated, false.
    public var literal: LiftedLiteral
  }

  /// The lifted atoms.
  public let vocabulary: ActionVocabulary
  /// The literals of the precondition.
  public internal(set) var precondition: [LiftedLiteral] = []
  /// Literals that were left out of the precondition because the others imply them.
  public internal(set) var implied: [LiftedLiteral] = []
  /// Further conditions of the precondition: disjunctions.
  public internal(set) var guards: [Formula] = []
  /// The effects: atoms that become true, or, negated, false.
  public internal(set) var effects: [LiftedLiteral] = []
  /// Effects that are known only where atoms coincide.
  public internal(set) var conditionalEffects: [ConditionalEffect] = []
  /// Numeric conditions of the precondition.
  public internal(set) var numericConditions: [Formula] = []
  /// Functions that the numeric conditions do not mention because rejected tries show that they need
  /// not.
  public internal(set) var leftOut: [FunctionTerm] = []
  /// Numeric effects.
  public internal(set) var numericEffects: [Effect] = []

  init(_ vocabulary: ActionVocabulary) { self.vocabulary = vocabulary }

  /// The action in PDDL.
  public var action: Action {
    let conditions = precondition.map(vocabulary.formula) + guards + numericConditions
    let certain = effects.map(effect)
    let conditional = conditionalEffects.map { conditional -> Effect in
      let condition =
        conditional.conditions.count == 1
        ? conditional.conditions[0] : .and(conditional.conditions)
      return .when(condition, effect(conditional.literal))
    }
    return Action(
      vocabulary.name, parameters: vocabulary.parameters, precondition: .and(conditions),
      effect: .and(certain + conditional + numericEffects))
  }

  private func effect(_ literal: LiftedLiteral) -> Effect {
    let atom = vocabulary.terms[literal.atom]
    return literal.isNegated ? .delete(atom) : .add(atom)
  }
}
