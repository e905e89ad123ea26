internal import Glibc
public import PDDL

/// Why a journal cannot be used.
public struct JournalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, with the file and the line where there is one.
  public var description: String
}

/// What was dispatched and what became of it, on disk before it happens.
///
/// Every dispatch is written and synced before the step is started, and its end when it is known. After a
/// crash the journal tells which steps were started and have no end: they are not started again; what
/// became of them is found out by looking at the world.
///
/// The file has one line for each entry: `+ 17 (walk spot a b)` for a dispatch, `- 17 succeeded` for its end. A
/// last line that a crash cut off is taken for not written; it was not synced, so its step was not started.
public final class DispatchJournal {
  /// A dispatch in the journal.
  public struct Entry: Hashable, Sendable {
    /// The number of the dispatch, from 1.
    public var number: Int
    /// The step.
    public var step: PlanStep
    /// What became of it; nil if that is not written.
    public var outcome: String?
  }

  /// All dispatches, the first first.
  public private(set) var entries: [Entry] = []
  private let file: Int32
  private let path: String

  /// Opens a journal, or begins one.
  ///
  /// - Throws: `JournalError` if the file cannot be opened or is no journal.
  public init(_ path: String) throws(JournalError) {
    self.path = path
    file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw JournalError(
        description: "\(path): cannot be opened: \(String(cString: strerror(errno)))")
    }
    do throws(JournalError) {
      try read()
    } catch {
      close(file)
      throw error
    }
  }

  deinit {
    close(file)
  }

  /// The dispatches whose end is not written.
  public var unended: [Entry] { entries.filter { $0.outcome == nil } }

  /// Writes that a step is about to be started; when this returns, it is on disk.
  ///
  /// - Returns: the number of the dispatch.
  public func begin(_ step: PlanStep) throws(JournalError) -> Int {
    let number = (entries.last?.number ?? 0) + 1
    try write("+ \(number) \(step)\n")
    entries.append(Entry(number: number, step: step))
    return number
  }

  /// Writes what became of a dispatch.
  public func end(_ number: Int, _ outcome: String) throws(JournalError) {
    guard let index = entries.lastIndex(where: { $0.number == number }) else { return }
    try write("- \(number) \(outcome)\n")
    entries[index].outcome = outcome
  }

  private func write(_ line: String) throws(JournalError) {
    let bytes = Array(line.utf8)
    var done = 0
    while done < bytes.count {
      let written = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure() }
      done += written
    }
    guard fdatasync(file) == 0 else { throw failure() }
  }

  private func failure() -> JournalError {
    JournalError(description: "\(path): cannot be written: \(String(cString: strerror(errno)))")
  }

  private func read() throws(JournalError) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    if whole < bytes.count, ftruncate(file, off_t(whole)) != 0 { throw failure() }
    let lines = bytes[..<whole].split(separator: UInt8(ascii: "\n"))
    for (place, line) in lines.enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      let words = text.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, let number = Int(words[1]) else {
        throw JournalError(description: "\(path):\(place + 1): no entry of a journal: \(text)")
      }
      switch words[0] {
      case "+":
        let parts = words[2].dropFirst().dropLast().split(separator: " ").map(String.init)
        guard words[2].hasPrefix("("), words[2].hasSuffix(")"), let action = parts.first else {
          throw JournalError(description: "\(path):\(place + 1): no step: \(words[2])")
        }
        entries.append(Entry(number: number, step: PlanStep(action, Array(parts.dropFirst()))))
      case "-":
        guard let index = entries.lastIndex(where: { $0.number == number }) else {
          throw JournalError(
            description: "\(path):\(place + 1): the end of dispatch \(number), which has no start")
        }
        entries[index].outcome = words[2]
      default:
        throw JournalError(description: "\(path):\(place + 1): no entry of a journal: \(text)")
      }
    }
  }
}
