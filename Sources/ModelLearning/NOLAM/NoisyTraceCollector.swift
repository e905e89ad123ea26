import PDDL
public import Trajectories

/// Gathers what noisy traces show of ground atoms, one block of a trace at a time, as
/// `EvidenceCollector` gathers counts.
///
/// - Complexity: O(literals of the states + lifted atoms of the actions); some bytes stay in memory for
///   each lifted atom of each transition.
public struct NoisyTraceCollector {
  private let vocabulary: LearningVocabulary
  private var collected: NoisyTraces
  private var bindings = BindingTable()
  private var patterns: [PatternTable]
  private var constants: [Int32] = []
  private var generation: Int?
  private var run = NoisyRun()
  /// The ground action that the next state completes; -1 if there is none.
  private var pending: Int32 = -1

  /// Makes a collector that has seen nothing.
  public init(_ vocabulary: LearningVocabulary) {
    self.vocabulary = vocabulary
    collected = NoisyTraces(vocabulary)
    patterns = Array(repeating: PatternTable(), count: vocabulary.actions.count)
  }

  /// Ends a trace: its numbers mean nothing in the next.
  ///
  /// - Parameter state: what the numbers of its last block stand for.
  public mutating func endTrace(_ state: ReadingState) {
    endRun(state.symbols)
    generation = nil
  }

  /// What was seen so far, without the trace that has not been ended.
  public var traces: NoisyTraces { collected }

  private mutating func endRun(_ symbols: TraceSymbols) {
    run.store(to: &collected, symbols, vocabulary)
    run = NoisyRun()
    pending = -1
  }

  /// Takes in the records of the block that a reader has read last.
  public mutating func collect(_ state: inout ReadingState) {
    if collected.isFull { return }
    if generation != state.generation {
      bindings.removeAll()
      constants = vocabulary.traces.constants.map { state.symbols.object(named: $0.name) ?? -1 }
      generation = state.generation
      run = NoisyRun()
      pending = -1
    }
    bindings.prepare(for: state.block, &state.symbols, vocabulary, constants, &patterns)
    var start = 0
    for record in state.block.records {
      switch record.kind {
      case .start: endRun(state.symbols)
      case .state:
        let literals = state.block.literals[start..<Int(record.literalsEnd)]
        start = Int(record.literalsEnd)
        if pending >= 0 {
          carryOut(pending, state.symbols)
          pending = -1
        } else if !run.isEmpty {
          // Nothing is known of what happened in between.
          endRun(state.symbols)
        }
        run.see(literals, isPartial: record.isPartial)
        if run.isLong {
          endRun(state.symbols)
          run.see(literals, isPartial: record.isPartial)
        }
      case .action:
        if pending >= 0 {
          carryOut(pending, state.symbols)
          run.see([], isPartial: true)
          pending = -1
        }
        switch record.outcome {
        case .succeeded:
          if run.isEmpty { run.see([], isPartial: true) }
          pending = record.action
        case .rejected: break
        case .faulted: endRun(state.symbols)
        }
      }
    }
  }

  private mutating func carryOut(_ action: Int32, _ symbols: TraceSymbols) {
    let schema = Int(symbols.actions.heads[Int(action)])
    let start = Int(bindings.starts[Int(action)])
    let count = vocabulary.actions[schema].atoms.count
    run.carryOut(action, schema: schema, atoms: bindings.atoms[start..<start + count])
  }
}

/// States and actions without a gap, before they are sorted by ground atoms.
private struct NoisyRun {
  /// The literals of all states: the number of an atom times two, plus 1 if it is false.
  private var literals: [Int32] = []
  private var literalsEnds: [Int] = []
  private var isPartial: [Bool] = []
  /// The actions between the states, with the ground atoms of their lifted atoms.
  private var actions: [(number: Int32, schema: Int)] = []
  private var atoms: [Int32] = []
  private var atomsEnds: [Int] = []

  var isEmpty: Bool { isPartial.isEmpty }

  /// Whether the run should be ended, so that not too much of it is in memory.
  var isLong: Bool { isPartial.count > 4096 }

  mutating func see(_ literals: ArraySlice<Int32>, isPartial: Bool) {
    self.literals += literals
    literalsEnds.append(self.literals.count)
    self.isPartial.append(isPartial)
  }

  mutating func carryOut(_ action: Int32, schema: Int, atoms: ArraySlice<Int32>) {
    actions.append((action, schema))
    self.atoms += atoms
    atomsEnds.append(self.atoms.count)
  }

  func store(
    to traces: inout NoisyTraces, _ symbols: TraceSymbols, _ vocabulary: LearningVocabulary
  ) {
    if actions.isEmpty { return }
    storeHistories(to: &traces, symbols)
    let sizes = ObjectCounts(symbols.objects, vocabulary.traces.types)
    storeEqualities(to: &traces, vocabulary, sizes)
    storeShares(to: &traces, symbols, vocabulary.traces, sizes)
  }

  private func storeHistories(to traces: inout NoisyTraces, _ symbols: TraceSymbols) {
    var places = [Int32](repeating: -1, count: symbols.atoms.count)
    var histories: [AtomHistory] = []
    for atom in atoms where symbols.atoms.heads[Int(atom)] >= 0 && places[Int(atom)] < 0 {
      places[Int(atom)] = Int32(histories.count)
      histories.append(AtomHistory())
    }
    let unseen: UInt8 = 2
    var truths = [UInt8](repeating: unseen, count: histories.count)
    for state in literalsEnds.indices {
      let own = literals[(state > 0 ? literalsEnds[state - 1] : 0)..<literalsEnds[state]]
      for place in truths.indices { truths[place] = isPartial[state] ? unseen : 0 }
      for literal in own where places[Int(literal >> 1)] >= 0 {
        truths[Int(places[Int(literal >> 1)])] = literal & 1 == 0 ? 1 : 0
      }
      for (place, truth) in truths.enumerated() where truth != unseen {
        histories[place].see(truth == 1)
      }
      guard actions.indices.contains(state) else { continue }
      let touched = atoms[(state > 0 ? atomsEnds[state - 1] : 0)..<atomsEnds[state]]
      for (atom, ground) in touched.enumerated() where places[Int(ground)] >= 0 {
        let touch = NoisyTraces.Touch(action: Int32(actions[state].schema), atom: Int32(atom))
        histories[Int(places[Int(ground)])].touch(touch, step: state)
      }
    }
    for history in histories { traces.append(history) }
  }

  /// Counts equalities once for each different ground action.
  private func storeEqualities(
    to traces: inout NoisyTraces, _ vocabulary: LearningVocabulary, _ sizes: ObjectCounts
  ) {
    var known: Set<Int32> = []
    for (place, action) in actions.enumerated() where known.insert(action.number).inserted {
      let own = vocabulary.actions[action.schema]
      let start = place > 0 ? atomsEnds[place - 1] : 0
      for (atom, lifted) in own.atoms.enumerated() where lifted.isEquality {
        let types = lifted.arguments.map { own.argumentTypes[$0] ?? .object }
        let largest = types.map(sizes.count).max() ?? 1
        traces.count(
          atoms[start + atom] == TraceSymbols.alwaysTrue, expected: 1 / max(largest, 1),
          of: atom, action: action.schema)
      }
    }
  }

  /// Counts how many atoms of each predicate are true.
  private func storeShares(
    to traces: inout NoisyTraces, _ symbols: TraceSymbols, _ vocabulary: TraceVocabulary,
    _ sizes: ObjectCounts
  ) {
    let groundings = vocabulary.predicates.map { predicate in
      predicate.parameters.reduce(1.0) { $0 * max(sizes.count($1.type), 1) }
    }
    var seen = [SIMD2<Double>](repeating: .zero, count: groundings.count)
    var complete = 0.0
    for state in literalsEnds.indices {
      for literal in literals[(state > 0 ? literalsEnds[state - 1] : 0)..<literalsEnds[state]] {
        let predicate = Int(symbols.atoms.heads[Int(literal >> 1)])
        if predicate < 0 { continue }
        if literal & 1 == 0 { seen[predicate][0] += 1 }
        if isPartial[state] { seen[predicate][1] += 1 }
      }
      if !isPartial[state] { complete += 1 }
    }
    for predicate in groundings.indices {
      traces.count(
        predicate, seenTrue: seen[predicate][0],
        all: seen[predicate][1] + complete * groundings[predicate])
    }
    traces.countStates(isPartial.count)
  }
}

/// How many objects of a trace there are of each type.
private struct ObjectCounts {
  private let types: [TypeExpression: Double]
  private let hierarchy: TypeHierarchy

  init(_ objects: ObjectTable, _ hierarchy: TypeHierarchy) {
    types = objects.types.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    self.hierarchy = hierarchy
  }

  func count(_ type: TypeExpression) -> Double {
    types.reduce(0) { $0 + (hierarchy.isSubtype($1.key, of: type) ? $1.value : 0) }
  }
}
