internal import CSpawn
internal import Glibc
internal import Synchronization

/// The standard input of a child process: lines can be sent to it from any thread.
///
/// Sending never blocks. What the child has not read yet is kept; a child that reads nothing is to be
/// ended by whoever waits for its answer.
public final class WorkerInput: Sendable {
  private struct State {
    /// Our end of the connection; nil before the child starts and after it has ended.
    var file: Int32?
    /// What the system does not take yet.
    var backlog: [UInt8] = []
    var isClosing = false
  }

  /// `MSG_DONTWAIT | MSG_NOSIGNAL`, which Swift knows by other types on other systems.
  private static let flags: Int32 = 0x40 | 0x4000

  private let state = Mutex(State())

  /// Makes an input for one child.
  public init() {}

  /// Sends a line; it is dropped if the child has ended.
  public func send(_ line: String) {
    state.withLock { state in
      guard !state.isClosing else { return }
      state.backlog += Array(line.utf8)
      state.backlog.append(UInt8(ascii: "\n"))
      Self.flush(&state)
    }
  }

  /// Tells the child that nothing more comes.
  public func close() {
    state.withLock { state in
      state.isClosing = true
      Self.flush(&state)
    }
  }

  /// Whether something waits to be sent.
  var isBehind: Bool { state.withLock { !$0.backlog.isEmpty } }

  /// Sends what the system takes now.
  func flush() { state.withLock { Self.flush(&$0) } }

  /// Makes the connection.
  ///
  /// - Returns: the child's end.
  func open() throws(WorkerError) -> Int32 {
    var ends: [Int32] = [0, 0]
    let failure = praxis_private_channel(&ends)
    guard failure == 0 else {
      throw WorkerError("no connection can be made: \(String(cString: strerror(failure)))")
    }
    let (ours, theirs) = (ends[0], ends[1])
    state.withLock { state in
      state.file = ours
      Self.flush(&state)
    }
    return theirs
  }

  /// Closes the connection after the child has ended.
  func shut() {
    state.withLock { state in
      if let file = state.file { Glibc.close(file) }
      state = State(isClosing: true)
    }
  }

  private static func flush(_ state: inout State) {
    guard let file = state.file else { return }
    while !state.backlog.isEmpty {
      let count = state.backlog.withUnsafeBytes {
        Glibc.send(file, $0.baseAddress, $0.count, Self.flags)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if errno != EAGAIN { state.backlog = [] }
        break
      }
      state.backlog.removeFirst(count)
    }
    if state.isClosing, state.backlog.isEmpty { shutdown(file, Int32(SHUT_WR)) }
  }
}
