import PDDL
public import Trajectories

/// Gathers evidence from traces, one transition at a time.
///
/// ```swift
/// var collector = EvidenceCollector(vocabulary)
/// var reader = try TraceReader(path: path, vocabulary: vocabulary.traces)
/// collector.startTrace(path)
/// while reader.next() { collector.collect(&reader.state) }
/// let model = SAM().model(of: collector.evidence)
/// ```
///
/// - Complexity: O(literals of the states + lifted atoms of the actions), in memory that depends on
///   the objects of one trace and not on its length.
public struct EvidenceCollector: ~Copyable {
  private var stored: Evidence
  private let counts: ChangeCounts
  private var marks = TruthMarks()
  private var bindings = BindingTable()
  private var patterns: [PatternTable]
  private var groupTallies: [[ActionEvidence.Tally]]
  /// The domain's constants as objects of the current trace.
  private var constants: [Int32] = []
  /// The generation of the symbols that numbers are of; nil before the first block of a trace.
  private var generation: Int?

  /// Of each rejected try of the last block, in order, the literals that were not seen to hold.
  private(set) var rejectedLiterals: [LiteralSet] = []

  /// Whether the state before and the current one list all true atoms.
  private var previousIsPartial = true
  private var currentIsPartial = true
  /// The ground action that the next state completes; -1 if there is none.
  private var pending: Int32 = -1
  private var pendingLine = 0

  /// Makes a collector that goes on from evidence, or from none.
  public init(_ evidence: Evidence) {
    stored = evidence
    counts = ChangeCounts(evidence.actions)
    patterns = Array(repeating: PatternTable(), count: evidence.actions.count)
    groupTallies = Array(repeating: [], count: evidence.actions.count)
  }

  /// What was seen so far.
  ///
  /// - Complexity: O(lifted atoms of all actions).
  public var evidence: Evidence {
    var evidence = stored
    counts.store(to: &evidence.actions)
    return evidence
  }

  /// Starts with another file: its numbers mean other things.
  public mutating func startTrace(_ name: String) {
    stored.sources.append(name)
    generation = nil
    startRun()
  }

  /// Forgets what the numbers of earlier blocks meant.
  private mutating func renewSymbols(_ state: ReadingState) {
    bindings.removeAll()
    marks.reset()
    constants = stored.vocabulary.traces.constants.map {
      state.symbols.object(named: $0.name) ?? -1
    }
    generation = state.generation
    startRun()
  }

  private mutating func startRun() {
    pending = -1
    enter(UnsafeBufferPointer(start: nil, count: 0), isPartial: true)
  }

  @inline(__always)
  private mutating func enter(_ literals: UnsafeBufferPointer<Int32>, isPartial: Bool) {
    marks.enter(literals)
    previousIsPartial = currentIsPartial
    currentIsPartial = isPartial
  }

  /// Takes in the records of the block that a reader has read last.
  public mutating func collect(_ state: inout ReadingState) {
    rejectedLiterals.removeAll(keepingCapacity: true)
    if generation != state.generation { renewSymbols(state) }
    bindings.prepare(
      for: state.block, &state.symbols, stored.vocabulary, constants, &patterns)
    marks.reserve(state.symbols.atoms.count)
    for action in patterns.indices {
      while groupTallies[action].count < patterns[action].groupMembers.count {
        groupTallies[action].append(ActionEvidence.Tally())
      }
    }
    let block = state.block
    let heads = state.symbols.actions.heads
    block.literals.withUnsafeBufferPointer { literals in
      block.records.withUnsafeBufferPointer { records in
        heads.withUnsafeBufferPointer { heads in collect(records, literals, heads) }
      }
    }
    storeGroups()
  }

  private mutating func collect(
    _ records: UnsafeBufferPointer<TraceBlock.Record>, _ literals: UnsafeBufferPointer<Int32>,
    _ heads: UnsafeBufferPointer<Int32>
  ) {
    var start = 0
    for record in records {
      switch record.kind {
      case .start: startRun()
      case .state:
        let end = Int(record.literalsEnd)
        enter(
          UnsafeBufferPointer(rebasing: literals[start..<end]), isPartial: record.isPartial)
        start = end
        if pending >= 0 {
          count(pending, schema: Int(heads[Int(pending)]), line: pendingLine)
          pending = -1
        }
      case .action:
        if pending >= 0 {
          // Two actions without a state between them: nothing was seen there.
          enter(UnsafeBufferPointer(start: nil, count: 0), isPartial: true)
          count(pending, schema: Int(heads[Int(pending)]), line: pendingLine)
          pending = -1
        }
        let schema = Int(heads[Int(record.action)])
        switch record.outcome {
        case .succeeded:
          pending = record.action
          pendingLine = record.line
        case .rejected: reject(record.action, schema: schema, line: record.line)
        case .faulted:
          stored.actions[schema].faulted += 1
          // Where the fault led to is only known if a state follows.
          enter(UnsafeBufferPointer(start: nil, count: 0), isPartial: true)
        }
      }
    }
  }

  private func witness(line: Int) -> Witness {
    Witness(source: Int32(stored.sources.count - 1), line: Int32(clamping: line))
  }

  /// Counts a transition from the state before to the current one.
  @inline(__always)
  private mutating func count(_ action: Int32, schema: Int, line: Int) {
    let witness = witness(line: line)
    let start = Int(bindings.starts[Int(action)])
    let pattern = bindings.patterns[Int(action)]
    let atomCount = stored.vocabulary.actions[schema].atoms.count
    counts.countTransition(of: schema)
    if pattern >= 0 {
      countAliased(schema, start, Int(pattern), witness)
    } else if previousIsPartial || currentIsPartial {
      for atom in 0..<atomCount {
        counts.count(
          change(of: bindings.atoms[start + atom]), of: atom, action: schema, witness)
      }
    } else {
      bindings.atoms.withUnsafeBufferPointer { atoms in
        let own = UnsafeBufferPointer(rebasing: atoms[start..<(start &+ atomCount)])
        counts.countAll(own, action: schema, marks, witness)
      }
    }
  }

  /// The number of the change of a ground atom from the state before to the current one.
  private func change(of atom: Int32) -> Int {
    let mark = marks.marks + Int(atom) * 2
    let before = Self.truth(mark[marks.side ^ 1], marks.previousTrue, previousIsPartial)
    let after = Self.truth(mark[marks.side], marks.currentTrue, currentIsPartial)
    return ObservedChange(before, after).rawValue
  }

  private static func truth(
    _ mark: UInt32, _ trueMark: UInt32, _ isPartial: Bool
  ) -> ObservedChange.Truth {
    if mark == trueMark { return .isTrue }
    return isPartial && mark != trueMark ^ 1 ? .unseen : .isFalse
  }

  private mutating func countAliased(
    _ schema: Int, _ start: Int, _ number: Int, _ witness: Witness
  ) {
    let pattern = patterns[schema].patterns[number]
    stored.actions[schema].aliasedTransitions += 1
    for (atom, group) in pattern.groupOf.enumerated() {
      let change = change(of: bindings.atoms[start + atom])
      if group < 0 {
        counts.count(change, of: atom, action: schema, witness)
      } else {
        stored.actions[schema].countAliased(change, of: atom, witness)
      }
    }
    for (leader, group) in zip(pattern.leaders, pattern.groups) {
      let change = change(of: bindings.atoms[start + Int(leader)])
      groupTallies[schema][Int(group)].add(change, witness)
    }
  }

  /// Takes in a rejection in the current state.
  private mutating func reject(_ action: Int32, schema: Int, line: Int) {
    stored.actions[schema].rejected += 1
    let start = Int(bindings.starts[Int(action)])
    let atomCount = stored.vocabulary.actions[schema].atoms.count
    var literals = LiteralSet(count: atomCount * 2)
    for atom in 0..<atomCount {
      let mark = marks.marks[Int(bindings.atoms[start + atom]) * 2 + marks.side]
      let truth = Self.truth(mark, marks.currentTrue, currentIsPartial)
      if truth != .isTrue { literals.insert(LiftedLiteral(atom).bit) }
      if truth != .isFalse { literals.insert(LiftedLiteral(atom, isNegated: true).bit) }
    }
    rejectedLiterals.append(literals)
    let witness = witness(line: line)
    stored.actions[schema].rejections.add(
      literals, witness, refuted: counts.refutedPreconditions(of: schema))
  }

  /// Moves what was seen of coinciding atoms to the stored.
  private mutating func storeGroups() {
    for action in patterns.indices {
      for (number, members) in patterns[action].groupMembers.enumerated() {
        let tally = groupTallies[action][number]
        guard tally.counts.contains(where: { $0 > 0 }) else { continue }
        stored.actions[action].add(tally, to: members)
        groupTallies[action][number] = ActionEvidence.Tally()
      }
    }
  }
}

extension ActionEvidence.Tally {
  fileprivate mutating func add(_ change: Int, _ witness: Witness) {
    if counts[change] == 0 { witnesses[change] = witness }
    counts[change] += 1
  }
}

extension ActionEvidence {
  fileprivate mutating func countAliased(_ change: Int, of atom: Int, _ witness: Witness) {
    let cell = atom * ObservedChange.count + change
    if aliasedCounts[cell] == 0 { aliasedWitnesses[cell] = witness }
    aliasedCounts[cell] += 1
  }

  fileprivate mutating func add(_ tally: Tally, to group: [Int32]) {
    var sum = groups[group] ?? Tally()
    for cell in sum.counts.indices where tally.counts[cell] > 0 {
      if sum.counts[cell] == 0 { sum.witnesses[cell] = tally.witnesses[cell] }
      sum.counts[cell] += tally.counts[cell]
    }
    groups[group] = sum
  }
}
