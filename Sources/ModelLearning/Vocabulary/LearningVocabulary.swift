public import PDDL
public import Trajectories

/// What a model may be made of: the lifted atoms of every action of a skeleton.
public struct LearningVocabulary: Sendable {
  /// The skeleton: types, constants, predicates, functions and the names and parameters of actions.
  public let skeleton: Domain
  /// The names that traces are written in.
  public let traces: TraceVocabulary
  /// The vocabularies of the actions, by their numbers in `traces`.
  public let actions: [ActionVocabulary]

  /// Makes the vocabulary of a skeleton; preconditions and effects that it has do not matter.
  ///
  /// - Throws: `LearningError` if an action has too many lifted atoms.
  /// - Complexity: linear in the number of lifted atoms: for each action and predicate the number of
  ///   parameters and constants to the power of the predicate's arity.
  public init(_ skeleton: Domain) throws(LearningError) {
    self.skeleton = skeleton
    traces = TraceVocabulary(skeleton)
    var actions: [ActionVocabulary] = []
    for number in traces.actions.indices {
      actions.append(try ActionVocabulary(number, domain: skeleton, vocabulary: traces))
    }
    self.actions = actions
  }
}

/// Why nothing can be learned.
public enum LearningError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Too many lifted atoms fit the parameters of an action.
  case vocabularyTooLarge(action: String)
  /// Partial results cannot be read, or are of another skeleton.
  case unusableEvidence(file: String, line: Int, reason: String)

  /// The reason in words.
  public var description: String {
    switch self {
    case .vocabularyTooLarge(let action):
      "too many atoms fit the parameters of action '\(action)': expected at most "
        + "\(ActionVocabulary.largestSize)"
    case .unusableEvidence(let file, let line, let reason): "\(file):\(line):1: error: \(reason)"
    }
  }
}
