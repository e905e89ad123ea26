import Glibc

extension SourceText {
  /// Reads a text file.
  ///
  /// - Parameter path: the file; it is also the name that diagnostics call the text by.
  /// - Throws: `DiagnosticsError` when the file cannot be opened or read, is a directory, or has a
  ///   NUL byte and so is no text.
  public init(contentsOfFile path: String) throws(DiagnosticsError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Self.unreadable(path, expected: "a readable file", found: Self.systemError(errno))
    }
    defer { close(descriptor) }

    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      throw Self.unreadable(path, expected: "a readable file", found: Self.systemError(errno))
    }
    guard information.st_mode & S_IFMT != S_IFDIR else {
      throw Self.unreadable(path, expected: "a text file", found: "a directory")
    }

    let bytes = try Self.readAll(descriptor, sizeHint: Int(information.st_size), path: path)
    if let offset = Self.firstNUL(in: bytes) {
      throw Self.unreadable(
        path, expected: "a text file", found: "a binary file (byte \(offset + 1) is NUL)")
    }
    self.init(name: path, bytes: bytes)
  }

  /// The offset of the first NUL byte, which no text has.
  public static func firstNUL(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, let hit = memchr(start, 0, buffer.count) else {
        return nil
      }
      return UnsafeRawPointer(hit) - start
    }
  }

  /// Reads until the end of the file. Pipes and special files have no size, so the hint may be 0.
  private static func readAll(
    _ descriptor: Int32, sizeHint: Int, path: String
  ) throws(DiagnosticsError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunkSize = max(sizeHint, 0) + 1
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
        // One call reads at most 2 GiB, and a signal may end it early: go on until it is full.
        while count < buffer.count {
          let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
          if got > 0 {
            count += got
          } else if got == 0 {
            break
          } else if errno != EINTR {
            failure = errno
            break
          }
        }
      }
      if failure != 0 {
        throw unreadable(path, expected: "a readable file", found: systemError(failure))
      }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.count < chunkSize { return bytes }
      chunkSize = max(1 << 16, bytes.count)
    }
  }

  /// The finding that a whole file cannot be used.
  private static func unreadable(
    _ path: String, expected: String, found: String
  ) -> DiagnosticsError {
    DiagnosticsError([
      Diagnostic(.error, "cannot read the file", expected: expected, found: found, file: path)
    ])
  }

  /// The system's words for an error number, in lower case as diagnostics are.
  private static func systemError(_ number: Int32) -> String {
    guard let words = strerror(number) else { return "error \(number)" }
    let text = String(cString: words)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
