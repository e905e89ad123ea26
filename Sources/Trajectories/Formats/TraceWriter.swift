import PDDL

/// Writes traces in any format.
public struct TraceWriter: Sendable {
  /// The format.
  public let format: TraceFormat
  private let vocabulary: TraceVocabulary

  /// Makes a writer.
  public init(_ format: TraceFormat, vocabulary: TraceVocabulary) {
    self.format = format
    self.vocabulary = vocabulary
  }

  /// Traces as the text of a file.
  ///
  /// A format that cannot say that a literal was not seen takes it for false; one that cannot say
  /// that an action did not succeed lacks that action. `losses` tells what the format cannot say.
  ///
  /// - Complexity: O(text), but formats with explicit negation list every atom that there can be.
  public func text(_ traces: [Trace]) -> String {
    var text = ""
    switch format {
    case .trajectory: for trace in traces { TrajectoryFormat.write(trace, to: &text) }
    case .amlgym: for trace in traces { AMLGymFormat.write(trace, to: &text) }
    case .observation: for trace in traces { ObservationFormat.write(explicit(trace), to: &text) }
    case .fama: for trace in traces { FAMAFormat.write(explicit(trace), to: &text) }
    case .csv: CSVFormat.write(traces, columns: columns(of: traces), to: &text)
    case .jsonl: for trace in traces { JSONLinesFormat.write(mixed(trace), to: &text) }
    }
    return text
  }

  /// More of a trace whose first transitions were written before, as lines of `jsonl`; the other
  /// formats have no place for it.
  public static func jsonLines(continuing trace: Trace, vocabulary: TraceVocabulary) -> String {
    var text = ""
    let writer = TraceWriter(.jsonl, vocabulary: vocabulary)
    JSONLinesFormat.write(writer.mixed(trace), continuing: true, to: &text)
    return text
  }

  /// What the format cannot say of some traces, in words; empty if it can say everything.
  public func losses(_ traces: [Trace]) -> [String] {
    let transitions = traces.flatMap(\.transitions)
    let states = transitions.flatMap { [$0.before, $0.after] }
    var losses: [String] = []
    if !format.hasOutcomes, transitions.contains(where: { $0.outcome != .succeeded }) {
      losses.append("actions that did not succeed are left out")
    }
    if !format.hasOutcomes, transitions.contains(where: { $0.time != nil || $0.source != nil }) {
      losses.append("times and sources are left out")
    }
    if !format.hasPartialStates, states.contains(where: \.isPartial) {
      losses.append("literals that were not seen become false")
    }
    if !format.hasValues, states.contains(where: { !$0.values.isEmpty }) {
      losses.append("values of numeric functions are left out")
    }
    if [.observation, .fama].contains(format), traces.contains(where: { base(of: $0) == nil }) {
      losses.append("there are too many atoms to list the false ones: they count as not seen")
    }
    return losses
  }

  /// The trace with the false atoms of complete states listed.
  private func explicit(_ trace: Trace) -> Trace {
    guard let base = base(of: trace) else { return trace }
    return listingFalseAtoms(trace, base) { _ in true }
  }

  /// The trace with the false atoms listed of complete states that share a line with partial ones.
  private func mixed(_ trace: Trace) -> Trace {
    func isMixed(_ transition: Transition) -> Bool {
      transition.before.isPartial != transition.after.isPartial
    }
    guard trace.transitions.contains(where: isMixed), let base = base(of: trace) else {
      return trace
    }
    return listingFalseAtoms(trace, base, where: isMixed)
  }

  /// Columns for atoms that were never seen: a table without them would call them false.
  private func columns(of traces: [Trace]) -> [GroundAtom] {
    let isPartial = traces.contains { trace in
      trace.transitions.contains { $0.before.isPartial || $0.after.isPartial }
    }
    return isPartial ? traces.first.flatMap(base) ?? [] : []
  }

  private func listingFalseAtoms(
    _ trace: Trace, _ base: [GroundAtom], where isWanted: (Transition) -> Bool
  ) -> Trace {
    func listed(_ state: ObservedState) -> ObservedState {
      guard !state.isPartial else { return state }
      var state = state
      let trueAtoms = Set(state.trueAtoms)
      state.falseAtoms = base.filter { !trueAtoms.contains($0) }
      return state
    }
    var trace = trace
    for index in trace.transitions.indices where isWanted(trace.transitions[index]) {
      trace.transitions[index].before = listed(trace.transitions[index].before)
      trace.transitions[index].after = listed(trace.transitions[index].after)
    }
    return trace
  }

  private func base(of trace: Trace) -> [GroundAtom]? {
    HerbrandBase.atoms(of: vocabulary, over: trace.objects)
  }
}
