import Testing

@testable import praxis

/// Editing a line, key by key.
@Suite struct LineBufferTests {
  /// Types text, in which a few characters stand for keys.
  private func typed(_ keys: String, history: [String] = []) -> LineBuffer {
    var buffer = LineBuffer()
    for line in history {
      for character in line { _ = buffer.press(.character(character)) }
      _ = buffer.press(.enter)
    }
    for character in keys {
      let key: LineBuffer.Key =
        switch character {
        case "←": .left
        case "→": .right
        case "↑": .up
        case "↓": .down
        case "⇤": .home
        case "⇥": .end
        case "⌫": .backspace
        case "⌦": .delete
        case "✂": .killToEnd
        case "✄": .killToStart
        case "␘": .killWord
        default: .character(character)
        }
      _ = buffer.press(key)
    }
    return buffer
  }

  @Test(arguments: [
    ("abc", "abc", 3), ("abc←←X", "aXbc", 2), ("abc⇤X⇥Y", "XabcY", 5), ("abc⌫⌫", "a", 1),
    ("abc⇤⌦", "bc", 0), ("abc←✂", "ab", 2), ("abc←✄", "c", 0), ("ab cd␘", "ab ", 3),
    ("ab cd  ␘x", "ab x", 4), ("⌫⌦←→x", "x", 1), ("äö←ü", "äüö", 2),
  ])
  func keysEditTheLine(keys: String, text: String, cursor: Int) {
    let buffer = typed(keys)
    #expect(buffer.text == text)
    #expect(buffer.cursor == cursor)
  }

  @Test(arguments: [
    ("↑", "two"), ("↑↑", "one"), ("↑↑↑", "one"), ("x↑↓", "x"), ("↑X↓", ""), ("↑↑↓", "two"),
  ])
  func arrowsGoThroughTheHistory(keys: String, text: String) {
    #expect(typed(keys, history: ["one", "two", "  "]).text == text)
  }

  @Test func enterGivesTheLine() {
    var buffer = typed("!g")
    #expect(buffer.press(.enter) == .accepted("!g"))
    #expect(buffer.text.isEmpty)
    #expect(buffer.history == ["!g"])
  }

  @Test func theSameLineTwiceIsOneOfTheHistory() {
    #expect(typed("", history: ["a", "a", "b", "a"]).history == ["a", "b", "a"])
  }

  @Test func tabCompletes() {
    let names = [":break", ":beliefs", ".print", ".println", "serve"]
    func complete(_ text: String) -> (LineBuffer.Outcome, String) {
      var buffer = typed(text)
      let outcome = buffer.press(.tab) { word in names.filter { $0.hasPrefix(word) } }
      return (outcome, buffer.text)
    }
    #expect(complete("!se") == (.edited, "!serve"))
    #expect(complete("x; .pr") == (.edited, "x; .print"))
    #expect(complete(".print") == (.choices([".print", ".println"]), ".print"))
    #expect(complete(":b") == (.choices([":break", ":beliefs"]), ":b"))
    #expect(complete("nix") == (.edited, "nix"))
    #expect(complete("") == (.edited, ""))
  }

  @Test func ctrlCCancelsAndCtrlDEnds() {
    var buffer = typed("abc")
    #expect(buffer.press(.endOfInput) == .edited)
    #expect(buffer.press(.interrupt) == .cancelled)
    #expect(buffer.text.isEmpty)
    #expect(buffer.press(.endOfInput) == .ended)
  }

  @Test func bytesOfATerminalAreKeys() {
    let bytes: [UInt8] =
      Array("aé€😀".utf8) + [13, 127, 1, 9] + Array("\u{1B}[A\u{1B}OF\u{1B}[3~".utf8)
    var rest = bytes[...]
    let reader = KeyReader { rest.popFirst() }
    var keys: [LineBuffer.Key] = []
    while let key = reader.next() { keys.append(key) }
    #expect(
      keys == [
        .character("a"), .character("é"), .character("€"), .character("😀"), .enter, .backspace,
        .home, .tab, .up, .end, .delete,
      ])
  }
}
