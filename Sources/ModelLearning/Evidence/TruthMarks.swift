/// What was seen of every ground atom in the last two states.
///
/// Each atom has a mark for either state: the state's stamp times two, plus 1 if the atom was seen
/// to be true. Marks of older states are stale by their stamp, so entering a state costs as much as
/// the literals that it lists, not as much as there are atoms. This file and
/// `EvidenceCollector.swift` are where learning touches memory by pointers.
struct TruthMarks: ~Copyable {
  /// The marks: those of one atom side by side.
  private(set) var marks: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  /// The stamp of the current state.
  private(set) var stamp: UInt32 = 0
  /// Which of an atom's two marks is the current state's.
  private(set) var side = 0

  init() {
    capacity = 1 << 10
    marks = .allocate(capacity: capacity * 2)
    marks.initialize(repeating: 0, count: capacity * 2)
  }

  deinit { marks.deallocate() }

  /// Makes room for marks of so many atoms.
  mutating func reserve(_ atomCount: Int) {
    guard atomCount > capacity else { return }
    let newCapacity = max(atomCount, capacity * 2)
    let newMarks = UnsafeMutablePointer<UInt32>.allocate(capacity: newCapacity * 2)
    newMarks.update(from: marks, count: capacity * 2)
    (newMarks + capacity * 2).initialize(repeating: 0, count: (newCapacity - capacity) * 2)
    marks.deallocate()
    marks = newMarks
    capacity = newCapacity
  }

  /// Forgets all states.
  mutating func reset() {
    marks.update(repeating: 0, count: capacity * 2)
    stamp = 0
    side = 0
  }

  /// The mark of an atom that is true in the current state.
  var currentTrue: UInt32 { stamp << 1 | 1 }
  /// The mark of an atom that was true in the state before.
  var previousTrue: UInt32 { (stamp &- 1) << 1 | 1 }

  /// Enters a state; the current one becomes the one before.
  ///
  /// - Parameter literals: numbers of atoms times two, plus 1 for those that are false.
  @inline(__always)
  mutating func enter(_ literals: UnsafeBufferPointer<Int32>) {
    // Stamps are too few for very long traces: start anew, keeping the state before.
    if stamp >= 1 << 30 { renumber() }
    stamp &+= 1
    side ^= 1
    let current = stamp << 1 | 1
    let marks = marks + side
    marks[0] = current
    marks[2] = current ^ 1
    for literal in literals {
      marks[Int(literal & ~1)] = current ^ UInt32(truncatingIfNeeded: literal & 1)
    }
  }

  private mutating func renumber() {
    let trueMark = currentTrue
    for atom in 0..<capacity {
      let mark = marks[atom * 2 + side]
      // The current state gets the stamp 1.
      marks[atom * 2 + side] = mark == trueMark ? 3 : mark == trueMark ^ 1 ? 2 : 0
      marks[atom * 2 + (side ^ 1)] = 0
    }
    stamp = 1
  }
}
