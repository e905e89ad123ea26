import Glibc
import JSON
import Logging
import Workers

/// Logs a JSON object a line to standard error.
struct JSONLogHandler: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  let label: String

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    let line = JSONValue.object(
      [
        (key: "time", value: .number((WallClock.now * 1000).rounded() / 1000)),
        (key: "level", value: .string(event.level.rawValue)),
        (key: "label", value: .string(label)),
        (key: "message", value: .string("\(event.message)")),
      ] + all.sorted { $0.key < $1.key }.map { (key: $0.key, value: .string("\($0.value)")) })
    let text = line.text + "\n"
    // One write a line: lines of several threads do not mix.
    _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
