/// The counts of all actions in one piece of memory, for the hot loop.
struct ChangeCounts: ~Copyable {
  /// The counts of all atoms of all actions, `ObservedChange.count` for each atom.
  private let counts: UnsafeMutablePointer<Int>
  private let witnesses: UnsafeMutablePointer<Witness>
  /// Where the cells of each action start; one more entry ends the last.
  private let starts: [Int]
  /// How many transitions of each action succeeded.
  private let succeeded: UnsafeMutablePointer<Int>

  /// Starts from the counts of evidence.
  init(_ actions: [ActionEvidence]) {
    starts = actions.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.counts.count) }
    let size = starts.last ?? 0
    counts = .allocate(capacity: size + 1)
    witnesses = .allocate(capacity: size + 1)
    succeeded = .allocate(capacity: actions.count + 1)
    for (number, action) in actions.enumerated() {
      (counts + starts[number]).initialize(from: action.counts, count: action.counts.count)
      (witnesses + starts[number]).initialize(
        from: action.witnesses, count: action.witnesses.count)
      (succeeded + number).initialize(to: action.succeeded)
    }
  }

  deinit {
    counts.deallocate()
    witnesses.deallocate()
    succeeded.deallocate()
  }

  /// Puts the counts into evidence about the same actions.
  func store(to actions: inout [ActionEvidence]) {
    for number in actions.indices {
      let cells = starts[number]..<starts[number + 1]
      actions[number].counts = Array(
        UnsafeBufferPointer(start: counts + cells.lowerBound, count: cells.count))
      actions[number].witnesses = Array(
        UnsafeBufferPointer(start: witnesses + cells.lowerBound, count: cells.count))
      actions[number].succeeded = succeeded[number]
    }
  }

  /// Counts that an action succeeded.
  @inline(__always)
  func countTransition(of action: Int) { succeeded[action] &+= 1 }

  /// Counts a change of an atom.
  @inline(__always)
  func count(_ change: Int, of atom: Int, action: Int, _ witness: Witness) {
    let cell = starts[action] &+ atom &* ObservedChange.count &+ change
    if counts[cell] == 0 { witnesses[cell] = witness }
    counts[cell] &+= 1
  }

  /// Counts the changes of all atoms from one complete state to the next: the hot loop of learning.
  ///
  /// - Parameters:
  ///   - atoms: the ground atoms of the action's lifted ones.
  ///   - marks: the marks of both states.
  @inline(__always)
  func countAll(
    _ atoms: UnsafeBufferPointer<Int32>, action: Int, _ marks: borrowing TruthMarks,
    _ witness: Witness
  ) {
    let side = marks.side
    let previousTrue = marks.previousTrue
    let currentTrue = marks.currentTrue
    let marks = marks.marks
    var cell = starts[action]
    for atom in atoms {
      let mark = marks + Int(atom) &* 2
      let change =
        (mark[side ^ 1] == previousTrue ? 3 : 0) &+ (mark[side] == currentTrue ? 1 : 0)
      let count = counts[cell &+ change]
      counts[cell &+ change] = count &+ 1
      if count == 0 { witnesses[cell &+ change] = witness }
      cell &+= ObservedChange.count
    }
  }

  /// The literals of an action that some successful transition refuted as preconditions, by these
  /// counts.
  func refutedPreconditions(of action: Int) -> LiteralSet {
    let atomCount = (starts[action + 1] - starts[action]) / ObservedChange.count
    var refuted = LiteralSet(count: atomCount * 2)
    for atom in 0..<atomCount {
      let cell = starts[action] + atom * ObservedChange.count
      if counts[cell] > 0 || counts[cell + 1] > 0 || counts[cell + 2] > 0 {
        refuted.insert(LiftedLiteral(atom).bit)
      }
      if counts[cell + 3] > 0 || counts[cell + 4] > 0 || counts[cell + 5] > 0 {
        refuted.insert(LiftedLiteral(atom, isNegated: true).bit)
      }
    }
    return refuted
  }
}
