/// What transitions of one action showed: how often each lifted atom changed in which way, and
/// where that was seen first.
///
/// These counts are all that the learners need to know of the transitions, however many there were. Counts of
/// two sets of transitions add up to the counts of both.
///
/// Where several lifted atoms stand for one ground atom (a parameter twice, or a parameter bound
/// to a constant), it is not known whose effect is seen. Such observations are kept apart: in
/// `aliased` by atom, and in `groups` by the set of atoms that coincided.
public struct ActionEvidence: Sendable {
  /// How often each change was seen.
  public struct Tally: Hashable, Sendable {
    /// The counts, by number of the change.
    public internal(set) var counts = [Int](repeating: 0, count: ObservedChange.count)
    /// The first transition of each change.
    public internal(set) var witnesses = [Witness](repeating: .none, count: ObservedChange.count)
  }

  /// How many transitions succeeded.
  public internal(set) var succeeded = 0
  /// How many tries were rejected.
  public internal(set) var rejected = 0
  /// How many tries faulted; nothing was learned from them.
  public internal(set) var faulted = 0
  /// How many of the succeeded transitions bound two parameters to one object, or one to a
  /// constant.
  public internal(set) var aliasedTransitions = 0
  /// How often each change was seen of each atom: atom times `ObservedChange.count` plus change.
  public internal(set) var counts: [Int]
  /// The first transition of each of `counts`.
  public internal(set) var witnesses: [Witness]
  /// As `counts`, of transitions in which another atom coincided with the atom.
  public internal(set) var aliasedCounts: [Int]
  /// The first transition of each of `aliasedCounts`.
  public internal(set) var aliasedWitnesses: [Witness]
  /// The sets of atoms that coincided, in ascending order, with what was seen of them.
  public internal(set) var groups: [[Int32]: Tally] = [:]
  /// What rejections say about the precondition.
  public internal(set) var rejections: RejectionClauses

  init(atomCount: Int) {
    let size = atomCount * ObservedChange.count
    counts = Array(repeating: 0, count: size)
    witnesses = Array(repeating: .none, count: size)
    aliasedCounts = counts
    aliasedWitnesses = witnesses
    rejections = RejectionClauses(literalCount: atomCount * 2)
  }

  /// How often a change of an atom was seen where no other atom coincided with it.
  public func count(_ change: ObservedChange, of atom: Int) -> Int {
    counts[atom * ObservedChange.count + change.rawValue]
  }

  /// How often an atom was seen with some truth before; observations that are aliased count too.
  public func count(before truth: ObservedChange.Truth, of atom: Int) -> Int {
    ObservedChange.Truth.allCases.reduce(0) { sum, after in
      let cell = atom * ObservedChange.count + ObservedChange(truth, after).rawValue
      return sum + counts[cell] + aliasedCounts[cell]
    }
  }

  /// The first transition that showed an atom with some truth before; nil if none did.
  public func witness(before truth: ObservedChange.Truth, of atom: Int) -> Witness? {
    for after in ObservedChange.Truth.allCases {
      let cell = atom * ObservedChange.count + ObservedChange(truth, after).rawValue
      if counts[cell] > 0 { return witnesses[cell] }
      if aliasedCounts[cell] > 0 { return aliasedWitnesses[cell] }
    }
    return nil
  }

  /// The literals that some successful transition refuted as preconditions (rule 1 of SAM), as bits.
  var refutedPreconditions: LiteralSet {
    var refuted = LiteralSet(count: counts.count / ObservedChange.count * 2)
    for atom in 0..<(counts.count / ObservedChange.count) {
      if count(before: .isFalse, of: atom) > 0 { refuted.insert(LiftedLiteral(atom).bit) }
      if count(before: .isTrue, of: atom) > 0 {
        refuted.insert(LiftedLiteral(atom, isNegated: true).bit)
      }
    }
    return refuted
  }
}
