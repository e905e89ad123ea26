import Glibc

/// A file that a command writes, replaced as a whole: what stood there before stays until `close`
/// has everything written.
///
/// Where a link leads to is replaced, not the link. What is no plain file, as a pipe or a device, is
/// written to as it is: nothing may take its place.
struct OutputFile: ~Copyable {
  private let path: String
  /// What is replaced, and what takes its place; nil where the bytes go to the path itself.
  private let replacement: (target: String, temporary: String)?
  private let file: Int32
  private var failure: Int32 = 0

  /// Opens a file for writing, next to the one it will replace.
  ///
  /// - Throws: `unusableCommandLine` after telling why it cannot be written.
  init(_ path: String) throws {
    self.path = path
    var information = stat()
    if stat(path, &information) == 0, information.st_mode & S_IFMT != S_IFREG {
      replacement = nil
      file = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let target = Self.target(of: path)
      let temporary = target + ".part\(getpid())"
      replacement = (target, temporary)
      file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    if file < 0 { throw Self.failed(path, errno) }
  }

  /// Where a path leads to if it is a link to a file; else the path.
  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
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
    if let replacement {
      if failure == 0, rename(replacement.temporary, replacement.target) != 0 { failure = errno }
      if failure != 0 { unlink(replacement.temporary) }
    }
    if failure != 0 { throw Self.failed(path, failure) }
  }

  private static func failed(_ path: String, _ reason: Int32) -> any Error {
    Output.note("\(path): error: cannot be written: \(String(cString: strerror(reason)))")
    return ExitStatus.unusableCommandLine.exit
  }
}
