public import PDDL
import Trajectories

/// The function terms over the parameters of one action and the constants of the domain: what numeric
/// preconditions and effects of the action may speak of.
public struct NumericVocabulary: Sendable {
  /// A function and its arguments.
  struct LiftedFunction: Hashable, Sendable {
    /// The function's number in the `TraceVocabulary`.
    var function: Int
    var arguments: [LiftedAtom.Argument]
  }

  /// How many terms one action may have: a hull in more dimensions would never be done.
  static let largestSize = 64

  let functions: [LiftedFunction]
  /// The terms as PDDL, by the places of `functions`.
  public let terms: [FunctionTerm]

  /// Lists the terms of an action in which no parameter occurs twice.
  ///
  /// - Throws: `LearningError` if there are too many.
  init(_ action: ActionVocabulary, _ vocabulary: TraceVocabulary) throws(LearningError) {
    let arguments = action.arguments(vocabulary)
    var functions: [LiftedFunction] = []
    for (number, function) in vocabulary.functions.enumerated() {
      var combinations: [[LiftedAtom.Argument]] = [[]]
      for parameter in function.parameters {
        let fitting = arguments.filter {
          vocabulary.types.isSubtype($0.type, of: parameter.type)
        }
        combinations = combinations.flatMap { start in
          fitting.filter { !start.contains($0.argument) }.map { start + [$0.argument] }
        }
        guard combinations.count <= Self.largestSize else {
          throw .vocabularyTooLarge(action: action.name)
        }
      }
      functions += combinations.map { LiftedFunction(function: number, arguments: $0) }
    }
    guard functions.count <= Self.largestSize else {
      throw .vocabularyTooLarge(action: action.name)
    }
    self.functions = functions
    terms = functions.map { lifted in
      FunctionTerm(
        vocabulary.functions[lifted.function].name,
        lifted.arguments.map { argument in
          switch argument {
          case .parameter(let place): .variable(action.parameters[place].name)
          case .constant(let place): .constant(vocabulary.constants[place].name)
          }
        })
    }
  }
}

extension ActionVocabulary {
  /// The action's parameters and the domain's constants with their types.
  fileprivate func arguments(
    _ vocabulary: TraceVocabulary
  ) -> [(argument: LiftedAtom.Argument, type: TypeExpression)] {
    parameters.enumerated().map { (.parameter($0.offset), $0.element.type) }
      + vocabulary.constants.enumerated().map { (.constant($0.offset), $0.element.type) }
  }
}
