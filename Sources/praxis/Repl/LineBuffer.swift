/// A line that is being typed, the place of the cursor in it, and the lines typed before.
struct LineBuffer {
  /// A key, or what a sequence of bytes of a terminal stands for.
  enum Key: Equatable {
    case character(Character)
    case enter
    case tab
    case backspace
    case delete
    case left
    case right
    case home
    case end
    case up
    case down
    /// To the beginning, to the end, the word before the cursor.
    case killToStart
    case killToEnd
    case killWord
    case interrupt
    /// Ctrl-D: the end of input on an empty line, else as `delete`.
    case endOfInput
    case clearScreen
    case unknown
  }

  /// What became of a key.
  enum Outcome: Equatable {
    case edited
    case accepted(String)
    case cancelled
    case ended
    /// Several completions are possible.
    case choices([String])
    case cleared
  }

  private(set) var characters: [Character] = []
  private(set) var cursor = 0
  private(set) var history: [String] = []
  /// Which line of the history is shown; its count for the line that is being typed.
  private var place = 0
  /// The line that was being typed before the history was looked at.
  private var draft = ""

  /// - Parameter history: what was typed before, the last line last.
  init(history: [String] = []) {
    self.history = history
    place = history.count
  }

  var text: String { String(characters) }

  private mutating func show(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// Changes the line as a key says.
  ///
  /// - Parameter completions: gives what a word may become.
  mutating func press(_ key: Key, completions: (String) -> [String] = { _ in [] }) -> Outcome {
    switch key {
    case .character(let character):
      characters.insert(character, at: cursor)
      cursor += 1
    case .enter: return accept()
    case .tab: return complete(completions)
    case .backspace where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .endOfInput where characters.isEmpty: return .ended
    case .delete, .endOfInput:
      if cursor < characters.count { characters.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .up: browse(to: place - 1)
    case .down: browse(to: place + 1)
    case .killToStart:
      characters.removeSubrange(..<cursor)
      cursor = 0
    case .killToEnd: characters.removeSubrange(cursor...)
    case .killWord: killWord()
    case .interrupt:
      show("")
      place = history.count
      return .cancelled
    case .clearScreen: return .cleared
    case .backspace, .unknown: break
    }
    return .edited
  }

  private mutating func accept() -> Outcome {
    let line = text
    if !line.allSatisfy(\.isWhitespace), history.last != line { history.append(line) }
    place = history.count
    draft = ""
    show("")
    return .accepted(line)
  }

  private mutating func browse(to target: Int) {
    guard target >= 0, target <= history.count, target != place else { return }
    if place == history.count { draft = text }
    place = target
    show(target == history.count ? draft : history[target])
  }

  private mutating func killWord() {
    let end = cursor
    while cursor > 0, characters[cursor - 1].isWhitespace { cursor -= 1 }
    while cursor > 0, !characters[cursor - 1].isWhitespace { cursor -= 1 }
    characters.removeSubrange(cursor..<end)
  }

  /// Completes the word before the cursor as far as all choices agree.
  private mutating func complete(_ completions: (String) -> [String]) -> Outcome {
    var start = cursor
    while start > 0, Self.isPartOfWord(characters[start - 1]) { start -= 1 }
    let word = String(characters[start..<cursor])
    guard !word.isEmpty else { return .edited }
    let choices = completions(word)
    guard let first = choices.first else { return .edited }
    var common = choices.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    // Behind a command its arguments follow.
    if choices.count == 1, common.hasPrefix(":") { common += " " }
    if common.count > word.count {
      characters.replaceSubrange(start..<cursor, with: Array(common))
      cursor = start + common.count
      return .edited
    }
    return choices.count > 1 ? .choices(choices) : .edited
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
      || character == ":"
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
