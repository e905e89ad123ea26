import PDDL
import Trajectories

/// Turns the chunks of a run back into transitions, one chunk after the other.
struct ChunkDecoder {
  private var current = ObservedState.unseen
  private var pending: Transition?
  private var names: [String] = []
  private var state: Set<Int> = []
  private var values: [Int: Double] = [:]

  /// The transitions that a chunk completes.
  ///
  /// - Throws: `StoreError.isDamaged` if the bytes are no chunk.
  mutating func transitions(of bytes: [UInt8]) throws(StoreError) -> [Transition] {
    var reader = ByteReader(bytes)
    guard try reader.number() == ChunkEncoder.version else { throw .isDamaged("a trace") }
    names = []
    for _ in 0..<(try reader.count()) { names.append(try reader.text()) }
    values = [:]
    var transitions: [Transition] = []
    while !reader.isAtEnd {
      let kind = UInt8(exactly: try reader.number()).flatMap(ChunkEncoder.Kind.init)
      switch kind {
      case .complete: state = Set(try reader.ascending())
      case .change:
        state.subtract(try reader.ascending())
        state.formUnion(try reader.ascending())
      case .partial:
        let count = try reader.count()
        var seen = ObservedState(isPartial: true)
        for _ in 0..<count {
          let literal = try reader.number()
          let atom = try atom(literal >> 1)
          if literal & 1 == 0 { seen.trueAtoms.append(atom) } else { seen.falseAtoms.append(atom) }
        }
        seen.values = try values(&reader)
        enter(seen, &transitions)
        continue
      case .action:
        try startAction(&reader, &transitions)
        continue
      case nil: throw .isDamaged("a trace")
      }
      var seen = ObservedState()
      for number in state.sorted() { seen.trueAtoms.append(try atom(number)) }
      seen.values = try values(&reader)
      enter(seen, &transitions)
    }
    return transitions
  }

  private mutating func values(_ reader: inout ByteReader) throws(StoreError) -> [NumericValue] {
    for name in try reader.ascending() { values[name] = nil }
    for _ in 0..<(try reader.count()) {
      let name = try reader.number()
      values[name] = try reader.value()
    }
    var result: [NumericValue] = []
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      let words = try words(name)
      result.append(
        NumericValue(GroundFunctionTerm(words.first ?? "", Array(words.dropFirst())), value))
    }
    return result
  }

  private mutating func startAction(
    _ reader: inout ByteReader, _ transitions: inout [Transition]
  ) throws(StoreError) {
    // No state followed the action before: what became of it was not seen.
    if pending != nil { enter(.unseen, &transitions) }
    let words = try words(try reader.number())
    let flags = try reader.number()
    guard Outcome.allCases.indices.contains(flags >> 2) else { throw .isDamaged("a trace") }
    let outcome = Outcome.allCases[flags >> 2]
    let time = flags & 1 == 0 ? nil : try reader.value()
    let source = flags & 2 == 0 ? nil : try reader.text()
    pending = Transition(
      before: current, action: PlanStep(words.first ?? "", Array(words.dropFirst())),
      after: current, outcome: outcome, time: time, source: source)
    // A rejected action leaves the state as it was, whether a state follows or not.
    if outcome == .rejected { enter(current, &transitions) }
  }

  private mutating func enter(_ state: ObservedState, _ transitions: inout [Transition]) {
    if var transition = pending {
      transition.after = state
      transitions.append(transition)
      pending = nil
    }
    current = state
  }

  private func atom(_ number: Int) throws(StoreError) -> GroundAtom {
    let words = try words(number)
    return GroundAtom(words.first ?? "", Array(words.dropFirst()))
  }

  /// The words of a name such as `(on a b)`.
  private func words(_ number: Int) throws(StoreError) -> [String] {
    guard names.indices.contains(number) else { throw .isDamaged("a trace") }
    return names[number].dropFirst().dropLast().split(separator: " ").map(String.init)
  }
}
