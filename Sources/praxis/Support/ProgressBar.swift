import Glibc

/// A bar on the terminal that shows how much of a long run is done; nothing if standard error is no
/// terminal, and nothing in the first second.
final class ProgressBar {
  private let title: String
  private let total: Int
  private var done = 0
  private let isShown = Output.errorsGoToTerminal
  private let start = ProgressBar.now()
  private var nextDrawing = 1.0
  private var hasDrawn = false

  /// Seconds between two drawings.
  private static let interval = 0.2
  private static let width = 30

  /// Makes a bar for so many steps; 0 where nobody knows how many there are.
  init(_ title: String, total: Int) {
    self.title = title
    self.total = total
  }

  /// Tells that steps were done.
  ///
  /// - Parameter note: what else the line shows.
  func advance(by steps: Int = 1, note: @autoclosure () -> String = "") {
    done += steps
    guard isShown else { return }
    let elapsed = Self.now() - start
    guard elapsed >= nextDrawing else { return }
    nextDrawing = elapsed + Self.interval
    hasDrawn = true
    Output.noteText("\r\u{1B}[K" + Self.line(title, done: done, of: total, note: note()))
  }

  /// Removes the bar.
  func finish() {
    if hasDrawn { Output.noteText("\r\u{1B}[K") }
    hasDrawn = false
  }

  /// The line as it is shown: `learning  [########······················]  27 %  0.trajectory`.
  static func line(_ title: String, done: Int, of total: Int, note: String = "") -> String {
    let end = note.isEmpty ? "" : "  \(note)"
    guard total > 0 else { return "\(title)  \(done)\(end)" }
    let share = min(1, Double(done) / Double(total))
    let filled = Int(share * Double(width))
    let bar = String(repeating: "#", count: filled) + String(repeating: "·", count: width - filled)
    let percent = String(Int(share * 100))
    let padding = String(repeating: " ", count: max(0, 3 - percent.count))
    return "\(title)  [\(bar)] \(padding)\(percent) %\(end)"
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
