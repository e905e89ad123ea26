/// An expression on its way to text: words and lists that know how wide they are.
///
/// What fits on a line is written on one; a list that does not is broken behind the words it starts
/// with, and each of its lists gets a line of its own.
enum WrittenExpression {
  case word(String)
  case list([WrittenExpression], width: Int)

  /// A list of parts, written between parentheses.
  static func list(_ parts: [WrittenExpression]) -> WrittenExpression {
    .list(parts, width: parts.reduce(1) { $0 + $1.width + 1 } + (parts.isEmpty ? 1 : 0))
  }

  /// A list that starts with a word.
  static func list(_ head: String, _ parts: [WrittenExpression]) -> WrittenExpression {
    list([.word(head)] + parts)
  }

  /// How many characters the expression takes on one line.
  var width: Int {
    switch self {
    case .word(let word): word.utf8.count
    case .list(_, let width): width
    }
  }

  private var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// The longest line that is not broken.
  private static let lineLength = 100

  /// Appends the expression to a text, in which `column` characters stand on the line already.
  ///
  /// - Parameter indent: the column that broken lines of this expression start from.
  func write(to text: inout String, indent: Int, column: Int) {
    guard case .list(let parts, let width) = self, column + width > Self.lineLength else {
      return writeOnOneLine(to: &text)
    }
    text += "("
    // Deep nesting would fill the text with indentation.
    let inner = min(indent + 2, Self.lineLength / 2)
    var column = column + 1
    for (index, part) in parts.enumerated() {
      if index > 0, !part.isList {
        text += " "
        column += 1
      } else if index > 0 {
        text += "\n" + String(repeating: " ", count: inner)
        column = inner
      }
      part.write(to: &text, indent: inner, column: column)
      column += part.width
    }
    text += ")"
  }

  /// Appends the expression to a text without breaking it.
  func writeOnOneLine(to text: inout String) {
    switch self {
    case .word(let word): text += word
    case .list(let parts, _):
      text += "("
      for (index, part) in parts.enumerated() {
        if index > 0 { text += " " }
        part.writeOnOneLine(to: &text)
      }
      text += ")"
    }
  }

  /// The expression on one line.
  var oneLine: String {
    var text = ""
    writeOnOneLine(to: &text)
    return text
  }
}
