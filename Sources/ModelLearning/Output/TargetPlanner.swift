import PDDL

/// The planner that a learned model is written for.
public enum TargetPlanner: String, Hashable, Sendable, CaseIterable {
  /// Any: conditions are written as plainly as they can be.
  case any
  /// ENHSP: each condition c on a function with arguments that no action changes is written
  /// `(or c c)`, which says the same.
  ///
  /// ENHSP narrows the arguments of an action down by the objects that such functions have values
  /// for, one condition after the other, and keeps all combinations: exponentially many in the number
  /// of conditions, so a dozen are too many. It does not do so for disjunctions.
  case enhsp

  /// Actions with their numeric conditions in the form that the planner can work with.
  func adapted(_ actions: [LearnedAction]) -> [LearnedAction] {
    guard self == .enhsp else { return actions }
    let changed = Set(
      actions.flatMap(\.numericEffects).compactMap { effect -> String? in
        guard case .numeric(_, let term, _) = effect else { return nil }
        return term.name
      })
    return actions.map { action in
      var action = action
      action.numericConditions = action.numericConditions.map { condition in
        guard case .comparison(_, let left, let right) = condition,
          (left.terms + right.terms).contains(where: {
            !$0.arguments.isEmpty && !changed.contains($0.name)
          })
        else { return condition }
        return .or([condition, condition])
      }
      return action
    }
  }
}

extension NumericExpression {
  /// The function terms of a learned condition: a sum of multiples.
  ///
  /// A sum is nested as deep as an action has terms: at most `NumericVocabulary.largestSize`.
  fileprivate var terms: [FunctionTerm] {
    switch self {
    case .function(let term): [term]
    case .sum(let parts), .product(let parts): parts.flatMap(\.terms)
    case .quotient(let left, let right), .difference(let left, let right): left.terms + right.terms
    default: []
    }
  }
}
