/// What traces showed of all actions of a skeleton: everything that learners know.
///
/// Its size depends on the skeleton alone, not on how long the traces are. Evidence of two sets of
/// traces can be merged, and that is the evidence of both.
public struct Evidence: Sendable {
  /// What models may be made of.
  public let vocabulary: LearningVocabulary
  /// The evidence about each action, by its number.
  public internal(set) var actions: [ActionEvidence]
  /// The names of the traces, which witnesses refer to.
  public internal(set) var sources: [String] = []

  /// No evidence.
  public init(_ vocabulary: LearningVocabulary) {
    self.vocabulary = vocabulary
    actions = vocabulary.actions.map { ActionEvidence(atomCount: $0.atoms.count) }
  }

  /// How many transitions succeeded.
  public var succeeded: Int { actions.reduce(0) { $0 + $1.succeeded } }
  /// How many tries were rejected.
  public var rejected: Int { actions.reduce(0) { $0 + $1.rejected } }
  /// How many tries faulted.
  public var faulted: Int { actions.reduce(0) { $0 + $1.faulted } }

  /// The place of a witness: `file:line`.
  public func place(of witness: Witness) -> String {
    guard sources.indices.contains(Int(witness.source)) else { return "?" }
    return "\(sources[Int(witness.source)]):\(witness.line)"
  }

  /// Adds the evidence of other traces of the same skeleton.
  ///
  /// Merging is associative, and what is learned does not depend on the order; only which of several
  /// transitions is named as the first witness does.
  public mutating func merge(_ other: Evidence) {
    let offset = Int32(sources.count)
    sources += other.sources
    for number in actions.indices { actions[number].merge(other.actions[number], offset) }
  }
}

extension ActionEvidence {
  fileprivate mutating func merge(_ other: ActionEvidence, _ offset: Int32) {
    succeeded += other.succeeded
    rejected += other.rejected
    faulted += other.faulted
    aliasedTransitions += other.aliasedTransitions
    Self.merge(&counts, &witnesses, other.counts, other.witnesses, offset)
    Self.merge(
      &aliasedCounts, &aliasedWitnesses, other.aliasedCounts, other.aliasedWitnesses, offset)
    for (group, tally) in other.groups {
      var merged = groups[group] ?? Tally()
      Self.merge(&merged.counts, &merged.witnesses, tally.counts, tally.witnesses, offset)
      groups[group] = merged
    }
    rejections.merge(other.rejections, sourceOffset: offset, refuted: refutedPreconditions)
  }

  private static func merge(
    _ counts: inout [Int], _ witnesses: inout [Witness], _ otherCounts: [Int],
    _ otherWitnesses: [Witness], _ offset: Int32
  ) {
    for cell in counts.indices where otherCounts[cell] > 0 {
      if counts[cell] == 0 {
        let witness = otherWitnesses[cell]
        witnesses[cell] = Witness(source: witness.source + offset, line: witness.line)
      }
      counts[cell] += otherCounts[cell]
    }
  }
}
