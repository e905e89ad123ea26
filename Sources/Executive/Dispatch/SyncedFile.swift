internal import Glibc

/// Why a journal, or a record of what was seen, cannot be used.
public struct JournalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, with the file and the line where there is one.
  public var description: String

  /// Makes an error.
  public init(_ description: String) {
    self.description = description
  }
}

/// A file of lines that grows, and in which each line is on disk before anything depends on it.
///
/// What follows the last end of a line when it is opened, a crash cut off: it was never synced, so nothing
/// has depended on it, and it is taken away.
final class SyncedFile {
  private let file: Int32
  let path: String

  /// Opens a file, or begins one.
  ///
  /// - Throws: `JournalError` if it cannot be opened.
  init(_ path: String) throws(JournalError) {
    self.path = path
    file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw JournalError("\(path): cannot be opened: \(String(cString: strerror(errno)))")
    }
  }

  deinit {
    close(file)
  }

  /// The whole lines of the file; the rest of a line is cut off.
  func lines() throws(JournalError) -> [String] {
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
    return bytes[..<whole].split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Writes lines; when this returns, they are on disk.
  func append(_ text: String) throws(JournalError) {
    let bytes = Array(text.utf8)
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
    JournalError("\(path): cannot be written: \(String(cString: strerror(errno)))")
  }
}
