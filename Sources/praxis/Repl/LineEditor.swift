import Glibc

/// Reads lines from a terminal, with editing, history and completion.
struct LineEditor {
  private var buffer: LineBuffer
  /// The file that keeps what is typed; nil if none does.
  private let history: HistoryFile?

  /// - Parameter path: the file that keeps what is typed; nil if none does.
  init(history path: String? = nil) {
    history = path.map { HistoryFile(path: $0) }
    buffer = LineBuffer(history: history?.lines ?? [])
  }

  /// Reads a line.
  ///
  /// - Parameter completions: gives what a word may become.
  /// - Returns: the line without its end; nil at the end of input.
  mutating func read(_ prompt: String, completions: (String) -> [String]) -> String? {
    guard let terminal = RawTerminal() else { return readLine() }
    defer { terminal.restore() }
    let keys = KeyReader { RawTerminal.byte() }
    show(prompt)
    while let key = keys.next() {
      switch buffer.press(key, completions: completions) {
      case .edited: break
      case .accepted(let line):
        Output.text("\n")
        if buffer.history.last == line { history?.add(line) }
        return line
      case .cancelled: Output.text("^C\n")
      case .ended: return nil
      case .choices(let choices):
        Output.text("\n" + choices.joined(separator: "  ") + "\n")
      case .cleared: Output.text("\u{1B}[H\u{1B}[2J")
      }
      show(prompt)
    }
    return nil
  }

  /// Writes prompt and line anew and puts the cursor in its place.
  private func show(_ prompt: String) {
    let back = buffer.characters.count - buffer.cursor
    var text = "\r\u{1B}[K" + prompt + buffer.text
    if back > 0 { text += "\u{1B}[\(back)D" }
    Output.text(text)
  }
}

/// The terminal at standard input while keys arrive one by one and unechoed.
struct RawTerminal {
  private let saved: termios

  /// Nil if standard input is no terminal.
  init?() {
    var mode = termios()
    guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return nil }
    saved = mode
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    mode.c_iflag &= ~tcflag_t(IXON | ICRNL)
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) == 0 else { return nil }
  }

  /// Puts the terminal back as it was.
  func restore() {
    var mode = saved
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
  }

  /// The next byte that is typed; nil at the end.
  static func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = Glibc.read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }
}
