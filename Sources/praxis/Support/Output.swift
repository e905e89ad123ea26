import Glibc

/// Where a command writes: its result to standard output, all else to standard error.
///
/// Both are written at once and unbuffered, so that a line is out before whatever comes next,
/// a signal included. Do not mix with `print`, which is buffered.
enum Output {
  /// Writes a line of the result to standard output.
  static func line(_ text: String = "") {
    write(text + "\n", to: STDOUT_FILENO)
  }

  /// Writes text of the result to standard output as it is.
  static func text(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes a line of progress, statistics or diagnostics to standard error.
  static func note(_ text: String) {
    write(text + "\n", to: STDERR_FILENO)
  }

  /// Writes text to standard error as it is, as progress displays need.
  static func noteText(_ text: String) {
    write(text, to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal, so that a progress display or caret lines make sense.
  static var errorsGoToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal.
  static var resultGoesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all bytes; gives up silently when nobody reads any more.
  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }
}
