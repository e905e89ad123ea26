public import PDDL
public import Trajectories

/// Keeps what was observed of every action on disk, as JSON Lines that `praxis learn` reads.
///
/// Each transition is synced before `append` returns. One that belongs to a dispatch names it in its
/// `source`, so that after a crash nothing is written twice.
public final class TraceRecorder {
  private let file: SyncedFile
  private let vocabulary: TraceVocabulary
  private let objects: [TypedName]
  private var isBegun: Bool
  /// What the file held when it was opened.
  public let earlier: [Transition]
  /// The dispatches of which the file has the transition.
  public private(set) var numbers: Set<Int>

  /// Opens a record, or begins one.
  ///
  /// - Throws: `JournalError` if the file cannot be opened or is no record of this domain.
  public init(_ path: String, domain: Domain, objects: [TypedName]) throws(JournalError) {
    file = try SyncedFile(path)
    vocabulary = TraceVocabulary(domain)
    self.objects = objects
    let lines = try file.lines()
    isBegun = !lines.isEmpty
    guard isBegun else {
      earlier = []
      numbers = []
      return
    }
    var findings: [Diagnostic] = []
    var traces: [Trace] = []
    do throws(DiagnosticsError) {
      var reader = try TraceReader(
        text: lines.map { $0 + "\n" }.joined(), name: path, vocabulary: vocabulary,
        objects: objects, format: .jsonl)
      traces = TraceDecoder.traces(of: &reader)
      findings = reader.findings
    } catch {
      findings = error.diagnostics
    }
    if let finding = findings.first(where: { $0.severity == .error }) {
      throw JournalError(finding.description)
    }
    earlier = traces.flatMap(\.transitions)
    numbers = Set(earlier.compactMap { $0.source.flatMap(Self.number) })
  }

  /// Writes a transition; when this returns, it is on disk.
  ///
  /// - Parameter number: the dispatch that it belongs to; one that is written already is left out.
  public func append(_ transition: Transition, of number: Int?) throws(JournalError) {
    if let number {
      guard numbers.insert(number).inserted else { return }
    }
    var transition = transition
    transition.source = number.map { "dispatch \($0)" }
    let trace = Trace(objects: objects, transitions: [transition])
    let text =
      isBegun
      ? TraceWriter.jsonLines(continuing: trace, vocabulary: vocabulary)
      : TraceWriter(.jsonl, vocabulary: vocabulary).text([trace])
    try file.append(text)
    isBegun = true
  }

  /// What the record says about a dispatch; nil if it has nothing.
  public func outcome(of number: Int) -> Outcome? {
    earlier.first { $0.source == "dispatch \(number)" }?.outcome
  }

  private static func number(_ source: String) -> Int? {
    source.hasPrefix("dispatch ") ? Int(source.dropFirst(9)) : nil
  }
}
