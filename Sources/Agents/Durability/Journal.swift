import Glibc

/// A file that a run is recorded in, so that it can go on after its process has died, at any moment.
///
/// It begins with the state of the society before the run. A checkpoint is added from time to time: what
/// agents have printed since the last one, and the state now. Whatever comes from outside in between
/// is recorded when it comes: results of actions, files that are read for new agents. With that a run is
/// the same each time, so what happened after the last checkpoint happens again when the run goes on
/// from there.
///
/// A record is its kind, its length and its checksum, then its content. A record is complete or
/// counts as not written; it is on the disk before `append` returns.
public final class Journal {
  /// What a record is.
  enum Kind: UInt8 {
    case start = 1
    case checkpoint = 2
    case end = 3
    /// Something from outside.
    case input = 4
  }

  /// A line that an agent printed or logged.
  public struct Line: Sendable, Equatable {
    /// The agent.
    public let agent: String
    /// What it printed.
    public let text: String
    /// Whether it is a warning or log line.
    public let isLog: Bool

    /// Makes a line.
    public init(agent: String, text: String, isLog: Bool) {
      self.agent = agent
      self.text = text
      self.isLog = isLog
    }
  }

  /// What a journal tells.
  public struct Record: Sendable {
    /// The state before the run.
    public var start: [UInt8] = []
    /// The state at the last checkpoint.
    public var last: [UInt8] = []
    /// What came from outside since the start.
    var inputs: [[UInt8]] = []
    /// How many of these came before the last checkpoint.
    var inputsBeforeLast = 0
    /// What was printed up to the last checkpoint.
    public var lines: [Line] = []
    /// Why the run ended; nil if it has not.
    public var end: Society.End?
    /// How many bytes hold complete records.
    public var length = 0
    /// Whether something incomplete or damaged follows them.
    public var isTorn = false
  }

  private let file: Int32
  private let path: String
  private var lines: [Line] = []
  /// The first reason for which an input could not be recorded.
  private(set) var failure: (any Error)?

  /// Begins a journal.
  ///
  /// - Throws: `SnapshotError` if there is such a file already, or it cannot be written.
  public init(creating path: String) throws {
    self.path = path
    file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o644)
    if file < 0 { throw Self.failure(path) }
  }

  /// Goes on with a journal behind its complete records.
  ///
  /// - Throws: `SnapshotError` if it cannot be written.
  public init(continuing path: String, after record: Record) throws {
    self.path = path
    file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    if file < 0 { throw Self.failure(path) }
    if ftruncate(file, off_t(record.length)) != 0 { throw Self.failure(path) }
  }

  deinit { close(file) }

  private static func failure(_ path: String) -> SnapshotError {
    SnapshotError("\(path): \(String(cString: strerror(errno)))")
  }

  // MARK: Writing

  /// Notes a line for the next checkpoint.
  func note(_ agent: String, _ text: String, isLog: Bool) {
    lines.append(Line(agent: agent, text: text, isLog: isLog))
  }

  /// Adds a record; it is on the disk afterwards.
  func append(_ kind: Kind, _ state: [UInt8], _ end: Society.End? = nil) throws {
    var content = ByteWriter()
    content.put(lines.count)
    for line in lines {
      content.put(line.agent)
      content.put(line.text)
      content.put(line.isLog)
    }
    lines = []
    switch end {
    case .stopped(let status)?: content.put(Int(status))
    default: content.put(-1)
    }
    content.put(state)
    try append(kind, content.bytes)
  }

  /// Adds something that came from outside; a failure is kept in `failure`.
  func record(_ input: Input) {
    do { try append(.input, input.encoded()) } catch { failure = failure ?? error }
  }

  private func append(_ kind: Kind, _ content: [UInt8]) throws {
    var record = ByteWriter()
    record.put(byte: kind.rawValue)
    record.put(fixed: UInt64(content.count))
    record.put(fixed: UInt64(Checksum.of(content[...])))
    try write(record.bytes + content)
    if fsync(file) != 0 { throw Self.failure(path) }
  }

  private func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw Self.failure(path) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  // MARK: Reading

  /// Reads a journal up to the first record that is incomplete or damaged.
  ///
  /// - Throws: `SnapshotError` if it cannot be read or has no complete record.
  public static func read(_ path: String) throws -> Record {
    let bytes = try contents(of: path)
    var record = Record()
    var hasStart = false
    while record.length < bytes.count {
      var reader = ByteReader(bytes[record.length...])
      guard let kind = Kind(rawValue: (try? reader.byte()) ?? 0), let length = try? reader.fixed(),
        let sum = try? reader.fixed(), length <= UInt64(reader.left)
      else { break }
      let start = bytes.count - reader.left
      let content = bytes[start..<(start + Int(length))]
      guard UInt64(Checksum.of(content)) == sum, hasStart != (kind == .start),
        (try? record.add(kind, content)) != nil
      else { break }
      hasStart = true
      record.length = start + Int(length)
    }
    guard hasStart else { throw SnapshotError("\(path): this is no journal of a run") }
    record.isTorn = record.length < bytes.count
    return record
  }

  private static func contents(of path: String) throws -> [UInt8] {
    guard let stream = fopen(path, "rb") else { throw failure(path) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    if ferror(stream) != 0 { throw SnapshotError("\(path): cannot be read") }
    return bytes
  }
}

extension Journal.Record {
  /// Takes in the content of one more record; changes nothing if it cannot be understood.
  fileprivate mutating func add(_ kind: Journal.Kind, _ content: ArraySlice<UInt8>) throws {
    if kind == .input {
      inputs.append(Array(content))
      return
    }
    var reader = ByteReader(content)
    var more: [Journal.Line] = []
    for _ in 0..<(try reader.count()) {
      more.append(
        Journal.Line(
          agent: try reader.string(), text: try reader.string(), isLog: try reader.bool()))
    }
    let status = try reader.int()
    let state = Array(try reader.content())
    lines += more
    last = state
    inputsBeforeLast = inputs.count
    switch kind {
    case .start: start = state
    case .checkpoint, .input: break
    case .end: end = Int32(exactly: status).flatMap { $0 < 0 ? nil : .stopped($0) } ?? .idle
    }
  }
}
