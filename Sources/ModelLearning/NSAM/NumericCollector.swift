import PDDL
public import Trajectories

/// Gathers numeric evidence from traces, beside an `EvidenceCollector` that reads the same blocks.
public struct NumericCollector: Sendable {
  /// What was seen so far.
  public private(set) var evidence: NumericEvidence

  private let vocabulary: TraceVocabulary
  /// The number of the current trace among the sources; -1 before the first.
  private var source: Int32 = -1
  /// The values of the state before and of the current one by number of the function term; nil if not
  /// seen.
  private var previous: [Double?] = []
  private var current: [Double?] = []
  private var pending: (action: Int32, line: Int)?
  /// For every ground action that was met, the ground terms of its lifted ones.
  private var bindings: [Int32: [Int32]] = [:]
  /// The generation of the symbols that numbers are of; nil before the first block of a trace.
  private var generation: Int?

  /// Makes a collector that has seen nothing.
  public init(_ evidence: NumericEvidence, _ vocabulary: LearningVocabulary) {
    self.evidence = evidence
    self.vocabulary = vocabulary.traces
  }

  /// Starts with another file: its numbers mean other things.
  public mutating func startTrace() {
    source += 1
    generation = nil
    startRun()
  }

  private mutating func startRun() {
    previous = []
    current = []
    pending = nil
  }

  /// Takes in the records of the block that a reader has read last, and that a collector of
  /// literals has taken in before.
  public mutating func collect(
    _ state: inout ReadingState, after literals: borrowing EvidenceCollector
  ) {
    var rejected = 0
    if generation != state.generation {
      generation = state.generation
      bindings.removeAll(keepingCapacity: true)
      startRun()
    }
    var value = 0
    for record in state.block.records {
      switch record.kind {
      case .start: startRun()
      case .state:
        swap(&previous, &current)
        current = Array(repeating: nil, count: state.symbols.fluents.count)
        while value < Int(record.valuesEnd) {
          current[Int(state.block.fluents[value])] = state.block.values[value]
          value += 1
        }
        if let pending { count(pending.action, line: pending.line, &state.symbols) }
        pending = nil
      case .action:
        if pending != nil { current = [] }
        pending = nil
        switch record.outcome {
        case .succeeded: pending = (record.action, record.line)
        case .rejected:
          reject(
            record.action, line: record.line, literals.rejectedLiterals[rejected], &state.symbols)
          rejected += 1
        case .faulted: current = []
        }
      }
    }
  }

  private mutating func count(_ action: Int32, line: Int, _ symbols: inout TraceSymbols) {
    let schema = Int(symbols.actions.heads[Int(action)])
    let terms = terms(of: action, schema, &symbols)
    let before = terms.map { value(of: $0, in: previous) }
    let after = terms.map { value(of: $0, in: current) }
    guard !before.contains(nil), !after.contains(nil) else {
      evidence.incomplete[schema] += 1
      return
    }
    evidence.learners[schema].observe(
      before: before.compactMap { $0 }, after: after.compactMap { $0 },
      source: Witness(source: source, line: Int32(clamping: line)).number)
  }

  private mutating func reject(
    _ action: Int32, line: Int, _ literals: LiteralSet, _ symbols: inout TraceSymbols
  ) {
    let schema = Int(symbols.actions.heads[Int(action)])
    let values = terms(of: action, schema, &symbols)
      .compactMap { value(of: $0, in: current) }.compactMap(ExactDecimal.init)
    evidence.learners[schema].reject(
      NumericRejection(
        values: values, literals: literals,
        witness: Witness(source: source, line: Int32(clamping: line))))
  }

  private func value(of term: Int32, in state: [Double?]) -> Double? {
    Int(term) < state.count ? state[Int(term)] : nil
  }

  private mutating func terms(
    of action: Int32, _ schema: Int, _ symbols: inout TraceSymbols
  ) -> [Int32] {
    if let known = bindings[action] { return known }
    let objects = Array(symbols.actions.arguments(of: action))
    let terms = evidence.vocabularies[schema].functions.map { lifted in
      let arguments = lifted.arguments.map { argument -> Int32 in
        switch argument {
        case .parameter(let place): objects[place]
        case .constant(let place): symbols.object(named: vocabulary.constants[place].name) ?? -1
        }
      }
      return symbols.fluent(lifted.function, arguments)
    }
    bindings[action] = terms
    return terms
  }
}
