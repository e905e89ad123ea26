/// For every fact the facts that each way to it makes true: its landmarks in the delete relaxation.
///
/// The landmarks of a relaxed operator are those of all its conditions together; those of a fact are
/// the ones that all relaxed operators that add it share, and the fact itself. This finds the
/// largest solution of these equations by propagation from the initial state (Zhu and Givan 2003,
/// "Landmark extraction via planning graph propagation"; Keyder, Richter and Helmert 2010, "Sound and
/// complete landmarks for and/or graphs"), which is every fact landmark of the relaxation.
///
/// Facts of the initial state are landmarks of everything; the sets leave them out. So the sets stay
/// small, and lists of numbers are faster than sets of bits.
///
/// A fact `p` is in the set of `q` if and only if `q` cannot be reached in the relaxation without `p`.
/// That answers for all pairs of facts at once what backchaining asks by one exploration for each
/// landmark. The same goes for disjunctions that are handed in: they are in the sets under *symbols*,
/// numbers behind those of the facts.
struct FactLandmarks {
  /// All sets, one behind the other; between them may be gaps.
  private var entries: [Int32] = []
  private var starts: [Int32]
  private var counts: [Int32]
  /// Facts of the initial state.
  private let isInitial: [Bool]
  /// The symbol of the disjunction that each fact is part of, -1 if there is none.
  private let symbols: [Int32]

  /// Finds the landmarks of all facts.
  ///
  /// - Parameters:
  ///   - task: the relaxation.
  ///   - values: the values of the variables in the initial state, derived ones evaluated.
  ///   - disjunctions: sets of facts that have no fact in common and none of the initial state; the
  ///     first gets the number of facts as its symbol.
  ///   - effort: the number of steps that may be taken; is lowered by those that were.
  /// - Returns: nil if the effort was not enough.
  init?(
    _ task: RelaxedTask, values: [Int32], disjunctions: [[Int32]] = [], effort: inout Int
  ) {
    starts = Array(repeating: -1, count: task.factCount)
    counts = Array(repeating: 0, count: task.factCount)
    var isInitial = Array(repeating: false, count: task.factCount)
    for (variable, value) in values.enumerated() {
      isInitial[Int(task.firstFacts[variable] + value)] = true
    }
    self.isInitial = isInitial
    var symbols = Array(repeating: Int32(-1), count: task.factCount)
    for (index, facts) in disjunctions.enumerated() {
      for fact in facts { symbols[Int(fact)] = Int32(task.factCount + index) }
    }
    self.symbols = symbols
    var propagation = Propagation(
      task: task, symbolCount: disjunctions.count, effort: effort)
    defer { effort = propagation.effortLeft }
    for fact in 0..<task.factCount where isInitial[fact] {
      starts[fact] = 0
      propagation.enqueue(Int32(fact))
    }
    for index in 0..<task.unconditional.count {
      propagation.gathered.removeAll(keepingCapacity: true)
      propagation.startGathering()
      narrowEffects(of: task.unconditional[index], by: &propagation)
    }
    while let fact = propagation.dequeue() {
      if propagation.effortLeft < 0 || entries.count > Int(Int32.max) / 2 { return nil }
      spread(from: fact, by: &propagation)
    }
  }

  /// Whether a fact can be reached at all.
  func isReached(_ fact: Int32) -> Bool { starts[Int(fact)] >= 0 }

  /// The landmarks of a fact that was reached, itself and symbols included, facts of the initial state
  /// left out.
  subscript(fact: Int32) -> ArraySlice<Int32> {
    let start = Int(starts[Int(fact)])
    return start < 0 ? [] : entries[start..<start + Int(counts[Int(fact)])]
  }

  /// The working storage of the propagation.
  private struct Propagation {
    let task: RelaxedTask
    var effortLeft: Int
    /// A queue, first in, first out: facts come in about the order of their distance.
    private var queue: [Int32] = []
    private var head = 0
    private var isQueued: [Bool]
    /// Whether a fact has come out of the queue before.
    var isSeen: [Bool]
    /// For each relaxed operator the number of conditions that have not been reached.
    var missing: [UInt8]
    /// The round in which a fact or symbol was gathered last.
    var gatheredIn: [UInt32]
    var round: UInt32 = 0
    /// The facts gathered in this round.
    var gathered: [Int32] = []

    init(task: RelaxedTask, symbolCount: Int, effort: Int) {
      self.task = task
      effortLeft = effort
      isQueued = Array(repeating: false, count: task.factCount)
      isSeen = Array(repeating: false, count: task.factCount)
      gatheredIn = Array(repeating: 0, count: task.factCount + symbolCount)
      missing = (0..<task.operatorCount).map { task.conditionCounts[$0] }
    }

    mutating func enqueue(_ fact: Int32) {
      if isQueued[Int(fact)] { return }
      isQueued[Int(fact)] = true
      queue.append(fact)
    }

    mutating func dequeue() -> Int32? {
      if head == queue.count { return nil }
      let fact = queue[head]
      head += 1
      isQueued[Int(fact)] = false
      if head > 4096, 2 * head > queue.count {
        queue.removeFirst(head)
        head = 0
      }
      return fact
    }

    mutating func startGathering() {
      gathered.removeAll(keepingCapacity: true)
      round += 1
    }

    mutating func gather(_ landmarks: ArraySlice<Int32>) {
      effortLeft -= landmarks.count + 1
      for landmark in landmarks where gatheredIn[Int(landmark)] != round {
        gatheredIn[Int(landmark)] = round
        gathered.append(landmark)
      }
    }
  }

  /// Tells all relaxed operators that need a fact that its set is new or smaller.
  private mutating func spread(from fact: Int32, by propagation: inout Propagation) {
    let task = propagation.task
    let isFirst = !propagation.isSeen[Int(fact)]
    propagation.isSeen[Int(fact)] = true
    let arcs = Int(task.arcStarts[fact])..<Int(task.arcStarts[Int(fact) + 1])
    if !arcs.isEmpty {
      propagation.startGathering()
      propagation.gather(self[fact])
      for index in arcs { narrow(task.arcs[index].effect, by: &propagation) }
    }
    for index in Int(task.consumerStarts[fact])..<Int(task.consumerStarts[Int(fact) + 1]) {
      let consumer = task.consumers[index]
      if isFirst { propagation.missing[Int(consumer)] -= 1 }
      if propagation.missing[Int(consumer)] > 0 { continue }
      propagation.startGathering()
      for position in task.conditions(of: consumer) {
        propagation.gather(self[task.records[position]])
      }
      narrowEffects(of: consumer, by: &propagation)
    }
  }

  private mutating func narrowEffects(
    of relaxedOperator: Int32, by propagation: inout Propagation
  ) {
    for position in propagation.task.effects(of: relaxedOperator) {
      narrow(propagation.task.records[position], by: &propagation)
    }
  }

  /// Takes away from the set of a fact what was not gathered.
  private mutating func narrow(_ fact: Int32, by propagation: inout Propagation) {
    if isInitial[Int(fact)] { return }
    let start = Int(starts[Int(fact)])
    let symbol = symbols[Int(fact)]
    if start < 0 {
      starts[Int(fact)] = Int32(entries.count)
      entries.append(contentsOf: propagation.gathered)
      for own in [fact, symbol] where own >= 0 {
        if propagation.gatheredIn[Int(own)] != propagation.round { entries.append(own) }
      }
      counts[Int(fact)] = Int32(entries.count) - starts[Int(fact)]
      propagation.effortLeft -= propagation.gathered.count
      propagation.enqueue(fact)
      return
    }
    let count = Int(counts[Int(fact)])
    propagation.effortLeft -= count
    var kept = start
    for position in start..<start + count {
      let landmark = entries[position]
      if landmark == fact || landmark == symbol
        || propagation.gatheredIn[Int(landmark)] == propagation.round
      {
        entries[kept] = landmark
        kept += 1
      }
    }
    if kept - start < count {
      counts[Int(fact)] = Int32(kept - start)
      propagation.enqueue(fact)
    }
  }
}
