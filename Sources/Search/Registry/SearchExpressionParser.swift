/// Reads search expressions.
///
///     expression := number | list | call
///     list       := "[" [expression {"," expression}] "]"
///     call       := name ["(" [argument {"," argument}] ")"]
///     argument   := [name "="] expression
struct SearchExpressionParser {
  /// Expressions may be nested so deep.
  static let depthLimit = 20

  private let text: [UInt8]
  private var position = 0
  private var depth = 0

  /// Reads a whole text as one expression.
  ///
  /// - Throws: `SearchExpressionError` at the first character that fits no expression.
  static func parse(_ text: String) throws(SearchExpressionError) -> SearchExpression {
    var parser = SearchExpressionParser(text: Array(text.utf8))
    let expression = try parser.expression()
    parser.skipSpace()
    if parser.position < parser.text.count { throw parser.failure(expected: "the end") }
    return expression
  }

  private init(text: [UInt8]) { self.text = text }

  // MARK: Rules

  private mutating func expression() throws(SearchExpressionError) -> SearchExpression {
    skipSpace()
    let column = position + 1
    guard depth < Self.depthLimit else {
      throw failure(expected: "at most \(Self.depthLimit) nested expressions")
    }
    depth += 1
    defer { depth -= 1 }
    if accept("[") {
      var elements: [SearchExpression] = []
      if !accept("]") {
        repeat { elements.append(try expression()) } while accept(",")
        try require("]", or: "','")
      }
      return .init(form: .list(elements), column: column)
    }
    if let next, Self.isDigit(next) { return .init(form: .number(try number()), column: column) }
    return .init(
      form: .call(name: try name(), arguments: try arguments()), column: column)
  }

  private mutating func arguments() throws(SearchExpressionError) -> [SearchExpression.Argument] {
    var arguments: [SearchExpression.Argument] = []
    if !accept("(") || accept(")") { return arguments }
    repeat {
      skipSpace()
      let column = position + 1
      let value = try expression()
      if accept("=") {
        guard case .call(let label, let inner) = value.form, inner.isEmpty else {
          throw .init(column: column, expected: "the name of a parameter", found: value.described)
        }
        arguments.append(.init(label: label, value: try expression(), column: column))
      } else {
        arguments.append(.init(label: nil, value: value, column: column))
      }
    } while accept(",")
    try require(")", or: "','")
    return arguments
  }

  private mutating func name() throws(SearchExpressionError) -> String {
    skipSpace()
    let start = position
    while let next,
      Self.isLetter(next) || (position > start && (Self.isDigit(next) || next == 0x2D))
    {
      position += 1
    }
    if position == start { throw failure(expected: "a name, a number or '['") }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func number() throws(SearchExpressionError) -> Int {
    let start = position
    while let next, Self.isDigit(next) { position += 1 }
    let digits = String(decoding: text[start..<position], as: UTF8.self)
    guard let number = Int32(digits) else {
      throw .init(column: start + 1, expected: "a number up to \(Int32.max)", found: digits)
    }
    return Int(number)
  }

  // MARK: Characters

  private var next: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let next, next == 0x20 || (0x09...0x0D).contains(next) { position += 1 }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard let next, next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func require(
    _ character: Unicode.Scalar, or others: String
  ) throws(SearchExpressionError) {
    if !accept(character) { throw failure(expected: "\(others) or '\(character)'") }
  }

  private func failure(expected: String) -> SearchExpressionError {
    let rest = String(decoding: text[position...].prefix(12), as: UTF8.self)
    return .init(
      column: position + 1, expected: expected, found: rest.isEmpty ? "the end" : "'\(rest)'")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Letters and the underscore.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x5F
  }
}
