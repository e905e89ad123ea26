/// A word of a line of a mapping file, with its place.
struct LineToken {
  var text: String
  var column: Int

  /// The words of a line; brackets are words of their own, and `;` starts a comment.
  static func all(in line: String) -> [LineToken] {
    var tokens: [LineToken] = []
    var word = ""
    var start = 0
    func end() {
      if !word.isEmpty { tokens.append(LineToken(text: word, column: start + 1)) }
      word = ""
    }
    for (place, character) in line.enumerated() {
      if character == ";" { break }
      if character == "(" || character == ")" {
        end()
        tokens.append(LineToken(text: String(character), column: place + 1))
      } else if character == " " || character == "\t" || character == "\r" {
        end()
      } else {
        if word.isEmpty { start = place }
        word.append(character)
      }
    }
    end()
    return tokens
  }
}
