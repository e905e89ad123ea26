/// What traces showed of the numeric side of all actions of a skeleton.
///
/// Its size depends on the corners of the hulls and on the samples kept for fits, not on how long the
/// traces are.
public struct NumericEvidence: Sendable {
  /// The terms of each action, by its number.
  public let vocabularies: [NumericVocabulary]
  /// What was observed of each action.
  public internal(set) var learners: [NumericActionLearner]
  /// For each action the transitions of which nothing could be learned because a value was not seen.
  public internal(set) var incomplete: [Int]

  /// No evidence.
  ///
  /// - Throws: `LearningError` if an action has too many function terms.
  public init(_ vocabulary: LearningVocabulary) throws(LearningError) {
    var vocabularies: [NumericVocabulary] = []
    for action in vocabulary.actions {
      vocabularies.append(try NumericVocabulary(action, vocabulary.traces))
    }
    self.vocabularies = vocabularies
    learners = vocabularies.map { NumericActionLearner(terms: $0.terms) }
    incomplete = vocabularies.map { _ in 0 }
  }

  /// Adds the evidence of other traces of the same skeleton.
  ///
  /// - Parameter sourceOffset: how many sources come before the other evidence's.
  public mutating func merge(_ other: NumericEvidence, sourceOffset: Int) {
    for number in learners.indices {
      learners[number].formUnion(
        other.learners[number], sourceOffset: Int32(clamping: sourceOffset))
      incomplete[number] += other.incomplete[number]
    }
  }
}

extension Witness {
  /// The witness as one number.
  var number: Int { Int(source) << 32 | Int(UInt32(bitPattern: line)) }

  /// The witness where other sources were put before its own.
  func moved(by sourceOffset: Int32) -> Witness {
    Witness(source: source + sourceOffset, line: line)
  }

  init(number: Int) {
    self.init(source: Int32(number >> 32), line: Int32(truncatingIfNeeded: number))
  }
}
