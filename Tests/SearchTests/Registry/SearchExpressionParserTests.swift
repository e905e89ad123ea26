import Testing

@testable import Search

@Suite("Parsing of search expressions")
struct SearchExpressionParserTests {
  /// The expression as text again, calls with all their parentheses.
  func text(_ expression: SearchExpression) -> String {
    switch expression.form {
    case .number(let number): "\(number)"
    case .list(let elements): "[\(elements.map(text).joined(separator: ","))]"
    case .call(let name, let arguments):
      "\(name)("
        + arguments.map { ($0.label.map { "\($0)=" } ?? "") + text($0.value) }
        .joined(separator: ",") + ")"
    }
  }

  @Test(
    "Names, numbers, lists and calls, with space between them",
    arguments: [
      ("ff", "ff()"),
      (" ff ( ) ", "ff()"),
      ("[]", "[]"),
      ("[ff, 12,[a_b-2]]", "[ff(),12,[a_b-2()]]"),
      (
        "lazy([ff,preferred(ff)], cost = one,\n weight=3)",
        "lazy([ff(),preferred(ff())],cost=one(),weight=3)"
      ),
    ])
  func wellFormed(_ given: String, _ expected: String) throws {
    #expect(text(try SearchExpressionParser.parse(given)) == expected)
  }

  @Test(
    "What is wrong, and where",
    arguments: [
      ("", "1: error: expected a name, a number or '[', found the end"),
      ("lazy(", "6: error: expected a name, a number or '[', found the end"),
      ("lazy(ff", "8: error: expected ',' or ')', found the end"),
      ("lazy(ff]", "8: error: expected ',' or ')', found ']'"),
      ("[ff", "4: error: expected ',' or ']', found the end"),
      ("ff)", "3: error: expected the end, found ')'"),
      ("lazy(ff, 3=4)", "10: error: expected the name of a parameter, found the number 3"),
      ("lazy(w=99999999999)", "8: error: expected a number up to 2147483647, found 99999999999"),
      ("é", "1: error: expected a name, a number or '[', found 'é'"),
    ])
  func malformed(_ given: String, _ expected: String) {
    let error = #expect(throws: SearchExpressionError.self) {
      try SearchExpressionParser.parse(given)
    }
    #expect(error?.description == expected)
  }

  @Test("Nesting is limited")
  func depth() {
    let error = #expect(throws: SearchExpressionError.self) {
      try SearchExpressionParser.parse(String(repeating: "[", count: 100_000))
    }
    #expect(error?.expected == "at most 20 nested expressions")
    #expect(error?.column == 21)
  }
}
