/// Reads words into the syntax of agent programs: recursive descent, one function a rule of the
/// grammar.
///
/// The functions that read a part throw at the first thing that cannot be understood; the program
/// reader then goes on behind the next full stop, so that one run finds several errors.
struct Parser {
  /// A finding on its way to the reader of the part it is in.
  ///
  /// It is small, as every function of the recursive descent keeps room for one on the stack.
  struct SyntaxError: Error {
    let message: String
    let offset: Int
  }

  /// How deep brackets may nest.
  static let nestingLimit = 256
  /// How deep blocks `{ begin … } … { end }` may nest.
  static let blockLimit = 50

  let source: SourceText
  private let tokens: [Token]
  private(set) var position = 0
  var diagnostics: DiagnosticCollector
  var options: ReadingOptions
  /// The namespace of what names none.
  var namespace: Symbol
  /// The namespaces that the file keeps to itself, by the name it has for them.
  private var localNamespaces: [String: Symbol] = [:]
  var nesting = 0
  /// How many blocks are open.
  var blocks = 0
  /// The variables of the clause that is being read: names by number, numbers by name.
  var variables: [String] = []
  private var numbers: [String: Int32] = [:]

  init(_ source: SourceText, options: ReadingOptions = ReadingOptions(), variables: [String] = []) {
    self.source = source
    self.options = options
    namespace = options.namespace
    var lexer = Lexer(source)
    lexer.read()
    tokens = lexer.tokens
    diagnostics = lexer.diagnostics
    startClause(variables: variables)
  }

  // MARK: Words

  var token: Token { tokens[position] }
  var line: Int32 { token.line }
  var isAtEnd: Bool { token.kind == .end }

  func token(ahead count: Int) -> Token { tokens[min(position + count, tokens.count - 1)] }

  func text(of token: Token) -> String {
    String(decoding: source.bytes[token.start..<token.end], as: UTF8.self)
  }

  /// Whether a word is this operator, bracket or name.
  func `is`(_ text: StaticString, ahead count: Int = 0) -> Bool {
    let token = token(ahead: count)
    guard token.kind == .symbol || token.kind == .atom,
      token.end - token.start == text.utf8CodeUnitCount
    else { return false }
    return text.withUTF8Buffer { source.bytes[token.start..<token.end].elementsEqual($0) }
  }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Goes back to a word.
  mutating func rewind(to position: Int) {
    self.position = position
  }

  /// Skips a word if it is this one.
  mutating func skip(_ text: StaticString) -> Bool {
    guard `is`(text) else { return false }
    advance()
    return true
  }

  mutating func expect(_ text: StaticString, in what: String) throws(SyntaxError) {
    guard skip(text) else { throw unexpected(expected: "'\(text)' \(what)") }
  }

  // MARK: Findings

  func unexpected(expected: String) -> SyntaxError {
    let found = isAtEnd ? "the end of the file" : "'\(text(of: token).prefix(40))'"
    return error("expected \(expected), found \(found)")
  }

  func error(_ message: String, at token: Token? = nil) -> SyntaxError {
    SyntaxError(message: message, offset: (token ?? self.token).start)
  }

  mutating func report(_ error: SyntaxError) {
    diagnostics.error(error.message, at: error.offset)
  }

  /// Calls a function one level deeper.
  mutating func nested<Value>(
    _ read: (inout Parser) throws(SyntaxError) -> Value
  ) throws(SyntaxError) -> Value {
    guard nesting < Self.nestingLimit else {
      throw error("this nests more than \(Self.nestingLimit) deep")
    }
    nesting += 1
    defer { nesting -= 1 }
    return try read(&self)
  }

  // MARK: Namespaces

  /// The namespace that a name stands for in this file.
  func namespaceSymbol(_ name: String) -> Symbol { localNamespaces[name] ?? Symbol(name) }

  /// Makes a name stand for a namespace that no other file has, nor this file where it is read into another
  /// namespace.
  mutating func keepLocal(_ name: String) {
    let file = source.name.split(separator: "/").last.map(String.init) ?? source.name
    let stem = file.prefix { $0 != "." }.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    localNamespaces[name] = Symbol("\(name)__\(stem)_\(options.namespace)")
  }

  // MARK: Variables

  /// Starts a clause, which has variables of its own.
  mutating func startClause(variables names: [String] = []) {
    variables = names
    numbers = Dictionary(
      zip(names.map(Self.identity), 0..<Int32(names.count)), uniquingKeysWith: { first, _ in first }
    )
    nesting = 0
  }

  /// The number of a variable of this clause; each `_` is a new one.
  mutating func variable(_ name: String) -> Int32 {
    let key = Self.identity(ofVariable: name)
    if name != "_", let number = numbers[key] { return number }
    let number = Int32(variables.count)
    variables.append(name)
    if name != "_" { numbers[key] = number }
    return number
  }

  /// What tells variables apart: the name, but of numbered ones the number alone, so that `_12` and
  /// `_12X` are one.
  private static func identity(ofVariable name: String) -> String {
    guard name.utf8.first == UInt8(ascii: "_") else { return name }
    let digits = name.dropFirst().prefix { $0.isNumber }
    return digits.isEmpty ? name : "_\(digits.drop { $0 == "0" })"
  }
}

/// How a program is read.
public struct ReadingOptions: Sendable {
  /// The namespace of what names none.
  public var namespace: Symbol
  /// The names of arithmetic functions beside those that the language has.
  public var functions: Set<String>
  /// Whether labels belong to the namespace that a program is read into, and a namespace that is local to a
  /// file is another one in each file, as it is for a program that is to run; else all are read as they are
  /// written.
  public var separatesNamespaces: Bool

  /// Makes options.
  public init(
    namespace: Symbol = .defaultNamespace, functions: Set<String> = [],
    separatesNamespaces: Bool = false
  ) {
    self.namespace = namespace
    self.functions = functions
    self.separatesNamespaces = separatesNamespaces
  }

  /// Whether a name with arguments is a call of an arithmetic function.
  func isFunction(_ name: String, arity: Int) -> Bool {
    if name.hasPrefix("math.") || name == "system.time" { return true }
    if name == ".length" || name == ".count" { return arity == 1 }
    return functions.contains(name)
  }
}
