public import PDDL

/// What was dispatched and what became of it, on disk before it happens.
///
/// Every dispatch is written and synced before the step is started, and its end when it is known. After a
/// crash the journal tells which steps were started and have no end: they are not started again; what
/// became of them is found out by looking at the world.
///
/// The file has one line for each entry: `+ 17 (walk spot a b) : (at spot a) …` for a dispatch, with what was
/// true before it, `- 17 succeeded` for its end. A last line that a crash cut off is taken for not written;
/// it was not synced, so its step was not started.
public final class DispatchJournal {
  /// A dispatch in the journal.
  public struct Entry: Hashable, Sendable {
    /// The number of the dispatch, from 1.
    public var number: Int
    /// The step.
    public var step: PlanStep
    /// The atoms that were true before it; nil if that is not written.
    public var before: Set<GroundAtom>?
    /// What became of it; nil if that is not written.
    public var outcome: String?
  }

  /// All dispatches, the first first.
  public private(set) var entries: [Entry] = []
  private let file: SyncedFile

  /// Opens a journal, or begins one.
  ///
  /// - Throws: `JournalError` if the file cannot be opened or is no journal.
  public init(_ path: String) throws(JournalError) {
    file = try SyncedFile(path)
    for (place, line) in try file.lines().enumerated() {
      try read(line, place: "\(path):\(place + 1)")
    }
  }

  /// The dispatches whose end is not written.
  public var unended: [Entry] { entries.filter { $0.outcome == nil } }

  /// Writes that a step is about to be started; when this returns, it is on disk.
  ///
  /// - Parameter state: what is true before it, to be written too.
  /// - Returns: the number of the dispatch.
  public func begin(_ step: PlanStep, in state: FactState? = nil) throws(JournalError) -> Int {
    let number = (entries.last?.number ?? 0) + 1
    var line = "+ \(number) \(step)"
    if let state {
      line += " : " + state.atoms.map(\.text).sorted().joined(separator: " ")
    }
    try file.append(line + "\n")
    entries.append(Entry(number: number, step: step, before: state?.atoms))
    return number
  }

  /// Writes what became of a dispatch.
  public func end(_ number: Int, _ outcome: String) throws(JournalError) {
    guard let index = entries.lastIndex(where: { $0.number == number }) else { return }
    try file.append("- \(number) \(outcome)\n")
    entries[index].outcome = outcome
  }

  private func read(_ text: String, place: String) throws(JournalError) {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, let number = Int(words[1]) else {
      throw JournalError("\(place): no entry of a journal: \(text)")
    }
    switch words[0] {
    case "+":
      let parts = words[2].split(separator: " : ", maxSplits: 1, omittingEmptySubsequences: false)
      guard let words = Self.lists(in: parts[0]).first, let action = words.first else {
        throw JournalError("\(place): no step: \(words[2])")
      }
      let before = parts.count > 1 ? Set(Self.lists(in: parts[1]).compactMap(Self.atom)) : nil
      entries.append(
        Entry(number: number, step: PlanStep(action, Array(words.dropFirst())), before: before))
    case "-":
      guard let index = entries.lastIndex(where: { $0.number == number }) else {
        throw JournalError("\(place): the end of dispatch \(number), which has no start")
      }
      entries[index].outcome = words[2]
    default: throw JournalError("\(place): no entry of a journal: \(text)")
    }
  }

  /// The words of each pair of brackets.
  private static func lists(in text: Substring) -> [[String]] {
    text.split(separator: "(").compactMap { part in
      part.split(separator: ")", omittingEmptySubsequences: false).count > 1
        ? part.split(separator: ")", omittingEmptySubsequences: false)[0]
          .split(separator: " ").map(String.init) : nil
    }
  }

  private static func atom(_ words: [String]) -> GroundAtom? {
    words.first.map { GroundAtom($0, Array(words.dropFirst())) }
  }
}
