import Glibc

/// Small text files, read and written whole.
enum TextFile {
  /// A file cannot be written.
  struct WriteError: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "cannot write \(path): \(reason)" }
  }

  /// The contents of a file; nil if it cannot be read.
  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Makes or replaces a file.
  ///
  /// - Throws: `WriteError` if the file cannot be opened or not all of it can be written.
  static func write(_ text: String, to path: String) throws(WriteError) {
    guard let file = fopen(path, "w") else {
      throw WriteError(path: path, reason: String(cString: strerror(errno)))
    }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    let closed = fclose(file)
    if written != bytes.count || closed != 0 {
      throw WriteError(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
