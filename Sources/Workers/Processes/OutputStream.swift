internal import CSpawn
internal import Glibc

/// What a child process prints, read as it comes.
struct OutputStream {
  private(set) var isOpen = true
  /// How many bytes have come.
  private(set) var byteCount = 0
  private let file: Int32
  private let onLine: ((String) -> Void)?
  /// What has come and was not handed out yet.
  private var bytes: [UInt8] = []

  /// Reads from a pipe, which it closes at the end.
  init(_ file: Int32, _ onLine: ((String) -> Void)?) {
    self.file = file
    self.onLine = onLine
  }

  /// What has come; what is not UTF-8 is replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Waits until one of the streams has something to read, and reads it.
  static func readAvailable(_ streams: inout [OutputStream], milliseconds: Int32) {
    var polls = streams.map {
      pollfd(fd: $0.isOpen ? $0.file : -1, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&polls, nfds_t(polls.count), milliseconds) > 0 else { return }
    for index in streams.indices where polls[index].revents != 0 { streams[index].read() }
  }

  private mutating func read() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(file, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      isOpen = false
      close(file)
      return
    }
    byteCount += count
    bytes += chunk.prefix(count)
    handOutLines()
  }

  private mutating func handOutLines() {
    guard let onLine else { return }
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      onLine(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end + 1
    }
    bytes.removeFirst(start)
  }

  /// Hands out a last line without an end.
  mutating func finish() {
    if isOpen {
      isOpen = false
      close(file)
    }
    guard let onLine, !bytes.isEmpty else { return }
    onLine(text)
    bytes = []
  }
}

/// A pipe whose ends children do not inherit unless they are told to.
struct Pipe: ~Copyable {
  /// The ends; -1 once they are closed or taken.
  private(set) var readingEnd: Int32
  private(set) var writingEnd: Int32

  init() throws(WorkerError) {
    var ends: [Int32] = [0, 0]
    let failure = praxis_private_pipe(&ends)
    guard failure == 0 else {
      throw WorkerError("no pipe can be made: \(String(cString: strerror(failure)))")
    }
    (readingEnd, writingEnd) = (ends[0], ends[1])
  }

  deinit {
    if readingEnd >= 0 { close(readingEnd) }
    if writingEnd >= 0 { close(writingEnd) }
  }

  /// The end to read from, which the caller has to close from now on.
  mutating func takeReadingEnd() -> Int32 {
    defer { readingEnd = -1 }
    return readingEnd
  }

  /// Closes the end to write to, so that reading ends when the child does.
  mutating func closeWritingEnd() {
    close(writingEnd)
    writingEnd = -1
  }
}
