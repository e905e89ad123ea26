import Testing

@testable import AgentSpeak

/// The words of the language.
@Suite struct LexerTests {
  /// The words of a text, each with a letter for its kind: v variable, u unnamed, a name, n number,
  /// s string, o operator.
  private func words(_ text: String) -> (words: [String], findings: [String]) {
    let source = SourceText(text, name: "a")
    var lexer = Lexer(source)
    lexer.read()
    let words = lexer.tokens.dropLast().map { token in
      let letter =
        switch token.kind {
        case .variable: "v"
        case .unnamed: "u"
        case .atom: "a"
        case .number: "n"
        case .string: "s"
        case .symbol: "o"
        case .end: "end"
        }
      return letter + " " + String(decoding: source.bytes[token.start..<token.end], as: UTF8.self)
    }
    return (words, lexer.diagnostics.diagnostics(in: source).map(\.description))
  }

  @Test(arguments: [
    // Variables begin with a capital letter or an underscore.
    ("X", ["v X"]), ("Xy_1Z", ["v Xy_1Z"]), ("_", ["u _"]), ("_x", ["u _x"]), ("_12", ["u _12"]),
    // A dot that a letter follows belongs to a name; quotes do, too.
    ("a", ["a a"]), ("aB_1", ["a aB_1"]), (".print", ["a .print"]), ("math.sqrt", ["a math.sqrt"]),
    ("my.lib.act", ["a my.lib.act"]), ("'A b'", ["a 'A b'"]), ("'a.b'", ["a 'a.b'"]),
    ("b.c", ["a b.c"]), ("b. c", ["a b", "o .", "a c"]), ("b.", ["a b", "o ."]),
    ("b(1).c", ["a b", "o (", "n 1", "o )", "a .c"]),
    // Numbers.
    ("12", ["n 12"]), ("1.5", ["n 1.5"]), (".5", ["n .5"]), ("1e3", ["n 1e3"]),
    ("1.5e-3", ["n 1.5e-3"]), ("1E+2", ["n 1E+2"]), ("1.", ["n 1", "o ."]), ("1e", ["n 1", "a e"]),
    ("1.x", ["n 1", "a .x"]), ("-1", ["o -", "n 1"]),
    // Strings.
    ("\"a b\"", ["s \"a b\""]), (#""a\"b""#, [#"s "a\"b""#]), (#""a\\""#, [#"s "a\\""#]),
    ("\"'\"", ["s \"'\""]), ("\"a\nb\" c", ["s \"a\nb\"", "a c"]), ("\"\"", ["s \"\""]),
    // The longest operator is read.
    ("~a", ["o ~", "a a"]), ("@l", ["o @", "a l"]), ("a|&|b", ["a a", "o |&|", "a b"]),
    ("a|||b", ["a a", "o |||", "a b"]), ("a||b", ["a a", "o |", "o |", "a b"]),
    ("<-", ["o <-"]), ("<:", ["o <:"]), (":-", ["o :-"]), ("::", ["o ::"]),
    ("a&b|c", ["a a", "o &", "a b", "o |", "a c"]), ("< <= > >=", ["o <", "o <=", "o >", "o >="]),
    ("== \\== = =..", ["o ==", "o \\==", "o =", "o =.."]),
    ("2**3*4", ["n 2", "o **", "n 3", "o *", "n 4"]),
    ("+!g", ["o +", "o !", "a g"]), ("!!g", ["o !!", "a g"]), ("-+b", ["o -+", "a b"]),
    ("++b", ["o ++", "a b"]), ("--b", ["o --", "a b"]), ("+<b", ["o +<", "a b"]),
    ("+>b", ["o +>", "a b"]), ("^!g", ["o ^", "o !", "a g"]), ("1<-1", ["n 1", "o <-", "n 1"]),
    // White space and comments.
    ("a\t\r\n b", ["a a", "a b"]), ("a // b\nc", ["a a", "a c"]), ("a // b", ["a a"]),
    ("a /* b */ c", ["a a", "a c"]), ("a /* b\n * / c */ d", ["a a", "a d"]), ("/**/", []),
    ("\"// no\" /* \" */ x", ["s \"// no\"", "a x"]), ("", []),
  ])
  func wordsAreTold(text: String, expected: [String]) {
    let (found, findings) = words(text)
    #expect(found == expected)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("a /* b", "a:1:3: error: this comment does not end"),
    ("a\n\"b", "a:2:1: error: this string does not end"),
    (#""b\""#, "a:1:1: error: this string does not end"),
    (#""b\"#, "a:1:1: error: this string does not end"),
    ("'b", "a:1:1: error: this quoted name does not end in its line"),
    ("a $ b", "a:1:3: error: the character '$' means nothing here"),
    ("a ä€𝄞 b", "a:1:3: error: the character 'ä' means nothing here"),
    ("\\", "a:1:1: error: the character '\\' means nothing here"),
  ])
  func whatIsNoWordIsReported(text: String, finding: String) {
    #expect(words(text).findings.first == finding)
  }

  @Test func linesAreCounted() {
    var lexer = Lexer(SourceText("a\n/* \n\n */ \"x\ny\" b\r\nc"))
    lexer.read()
    #expect(lexer.tokens.map(\.line) == [1, 4, 5, 6, 6])
  }

  /// Some programs tell a byte order from their first bytes.
  @Test func aByteOrderMarkIsNoWord() {
    var lexer = Lexer(SourceText(name: "a", bytes: [0xEF, 0xBB, 0xBF, 0x62]))
    lexer.read()
    #expect(lexer.tokens.map(\.kind) == [.atom, .end])
  }

  @Test func bytesThatAreNoTextAreReported() {
    let source = SourceText(name: "a", bytes: [0xFF, 0x62, 0xC3])
    var lexer = Lexer(source)
    lexer.read()
    #expect(lexer.diagnostics.diagnostics(in: source).map(\.column) == [1, 3])
    #expect(lexer.tokens.map(\.kind) == [.atom, .end])
  }
}
