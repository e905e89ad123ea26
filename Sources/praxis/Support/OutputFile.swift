import Glibc

/// A file that a command writes, replaced as a whole: what stood there before stays until `close`
/// has everything written.
struct OutputFile: ~Copyable {
  private let path: String
  private let temporaryPath: String
  private let file: Int32
  private var failure: Int32 = 0

  /// Opens a file for writing, next to the one it will replace.
  ///
  /// - Throws: `unusableCommandLine` after telling why it cannot be written.
  init(_ path: String) throws {
    self.path = path
    temporaryPath = path + ".part\(getpid())"
    file = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if file < 0 { throw Self.failed(path, errno) }
  }

  /// Writes bytes; a failure shows when the file is closed.
  mutating func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty, failure == 0 {
        let count = Glibc.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          failure = errno
        }
      }
    }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `unusableCommandLine` after telling why it could not be written.
  consuming func close() throws {
    if Glibc.close(file) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporaryPath, path) != 0 { failure = errno }
    if failure != 0 {
      unlink(temporaryPath)
      throw Self.failed(path, failure)
    }
  }

  private static func failed(_ path: String, _ reason: Int32) -> any Error {
    Output.note("\(path): error: cannot be written: \(String(cString: strerror(reason)))")
    return ExitStatus.unusableCommandLine.exit
  }
}
