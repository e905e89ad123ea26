import AgentSpeak
import Glibc

/// The file that keeps what was typed in earlier conversations, a line each.
struct HistoryFile {
  let path: String

  /// How many lines count; those before them are forgotten.
  private static let limit = 1000

  /// The lines, the last one last; none if the file cannot be read.
  var lines: [String] {
    guard let bytes = try? SourceText(contentsOfFile: path).bytes else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).suffix(Self.limit)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds a line; only the user may read the file. A line that cannot be written is not kept.
  func add(_ line: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if file < 0 { return }
    defer { close(file) }
    let bytes = Array((line + "\n").utf8)
    _ = write(file, bytes, bytes.count)
  }
}
