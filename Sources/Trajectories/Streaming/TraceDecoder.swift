import PDDL

/// Turns blocks of numbers back into traces in words, for what is not in a hurry.
public struct TraceDecoder: Sendable {
  /// The traces so far; the last one may go on in the next block.
  public private(set) var traces: [Trace] = []
  /// The states that each of the traces lists, in order, also where no action stands between them.
  public private(set) var states: [[ObservedState]] = []
  private var current = ObservedState.unseen
  /// The last action, which the next state completes.
  private var pending: Transition?

  /// Makes a decoder of nothing.
  public init() {}

  /// Reads a whole file.
  ///
  /// - Returns: its traces; what is wrong with it is in the reader's findings.
  public static func traces(of reader: inout TraceReader) -> [Trace] {
    var decoder = TraceDecoder()
    while reader.next() { decoder.decode(reader.state) }
    decoder.finish(reader.state.symbols)
    return decoder.traces
  }

  /// Adds the records of a block.
  public mutating func decode(_ state: ReadingState) {
    let block = state.block
    var literal = 0
    var value = 0
    for (index, record) in block.records.enumerated() {
      if traces.isEmpty, record.kind != .start {
        traces.append(Trace())
        states.append([])
      }
      switch record.kind {
      case .start:
        finish(state.symbols)
        traces.append(Trace())
        states.append([])
        current = .unseen
      case .state:
        var next = ObservedState(isPartial: record.isPartial)
        for number in block.literals[literal..<Int(record.literalsEnd)] {
          let atom = state.symbols.groundAtom(number >> 1)
          if number & 1 == 0 { next.trueAtoms.append(atom) } else { next.falseAtoms.append(atom) }
        }
        for place in value..<Int(record.valuesEnd) {
          next.values.append(
            NumericValue(
              state.symbols.groundFluent(block.fluents[place]), block.values[place]))
        }
        if !next.isPartial { next.falseAtoms = [] }
        enter(next)
        states[states.count - 1].append(next)
      case .action:
        if pending != nil { enter(.unseen) }
        var step = state.symbols.step(record.action)
        step.location = .none
        pending = Transition(
          before: current, action: step, after: current, outcome: record.outcome,
          time: block.times[index], source: block.sources[index], line: record.line)
        // A rejected action leaves the state as it was, whether a state follows or not.
        if record.outcome == .rejected { enter(current) }
      }
      literal = Int(record.literalsEnd)
      value = Int(record.valuesEnd)
    }
  }

  private mutating func enter(_ state: ObservedState) {
    if var transition = pending {
      transition.after = state
      traces[traces.count - 1].transitions.append(transition)
      pending = nil
    }
    current = state
  }

  /// Ends the last trace. An action that no state follows is dropped: what became of it is not
  /// known.
  public mutating func finish(_ symbols: TraceSymbols) {
    pending = nil
    guard !traces.isEmpty else { return }
    let constants = Set(symbols.vocabulary.constants.map(\.name))
    traces[traces.count - 1].objects = symbols.objects.typedNames.filter {
      !constants.contains($0.name)
    }
  }
}
