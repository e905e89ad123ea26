internal import Glibc

/// Lines from a file, of bounded length.
public struct LineInput: ~Copyable {
  /// A line.
  public enum Line {
    /// The text of a line, without its end.
    case text(String)
    /// A line that was longer than the limit; it was skipped.
    case tooLong
  }

  private let file: Int32
  private let limit: Int
  private var bytes: [UInt8] = []
  private var scanned = 0
  private var isSkipping = false

  /// Reads from a file that is open.
  ///
  /// - Parameters:
  ///   - file: the file's descriptor; standard input by default.
  ///   - limit: the most bytes that a line may have.
  public init(file: Int32 = 0, limit: Int = 32 << 20) {
    self.file = file
    self.limit = limit
  }

  /// The next line; nil at the end. Waits for it, which blocks the thread.
  public mutating func next() -> Line? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = bytes[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        bytes.removeFirst(end + 1)
        scanned = 0
        if isSkipping {
          isSkipping = false
          return .tooLong
        }
        return .text(text)
      }
      if bytes.count > limit { isSkipping = true }
      if isSkipping { bytes.removeAll(keepingCapacity: false) }
      scanned = bytes.count
      let count = read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      bytes += chunk.prefix(count)
    }
  }
}
