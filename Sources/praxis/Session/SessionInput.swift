import Glibc

/// Standard input, a line at a time, without waiting where nobody wants to.
struct SessionInput {
  /// Whether nothing more will come.
  private(set) var isAtEnd = false
  private var bytes: [UInt8] = []

  /// The next line; nil if there is none, or none yet.
  ///
  /// - Parameter waits: whether to wait for it.
  mutating func line(waits: Bool) -> String? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        bytes.removeFirst(end + 1)
        return line
      }
      guard !isAtEnd, read(waits: waits) else { return nil }
    }
  }

  /// Reads what there is; false if there is nothing.
  private mutating func read(waits: Bool) -> Bool {
    var poll = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let ready = Glibc.poll(&poll, 1, waits ? -1 : 0)
    if ready < 0, errno == EINTR { return true }
    guard ready > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return true }
    if count <= 0 { isAtEnd = true } else { bytes += chunk.prefix(count) }
    return count > 0
  }
}
