import PDDL
import Testing

@Suite struct SyntaxReaderNumericExpressionsTests {
  /// Reads the value that an effect assigns.
  private func read(_ text: String) throws -> NumericExpression? {
    let source = SourceText(
      "(define (domain d) (:functions (f)) (:action a :effect (assign (f) \(text))))")
    guard case .numeric(_, _, let value) = try DomainReader.read(source).get().actions.first?.effect
    else { return nil }
    return value
  }

  @Test func arithmetic() throws {
    let one = NumericExpression.number(1)
    let f = NumericExpression.function(FunctionTerm("f"))
    #expect(try read("(+ 1 1 (f))") == .sum([one, one, f]))
    #expect(try read("(* 1 f)") == .product([one, f]))
    #expect(try read("(- 1 (f))") == .difference(one, f))
    #expect(try read("(- (f))") == .negation(f))
    #expect(try read("(/ 1 (- 1))") == .quotient(one, .negation(one)))
    #expect(try read("(+ (f))") == f)
    #expect(try read("-1") == .number(-1))
    #expect(try read("?duration") == .duration)
    #expect(try read("(* #t 1)") == .product([.elapsedTime, one]))
  }

  @Test func wordsOfMetricsAreFunctionsElsewhere() throws {
    #expect(try read("(total-time)") == .function(FunctionTerm("total-time")))
    #expect(
      try read("(is-violated x)")
        == .function(FunctionTerm("is-violated", [.constant("x")])))
  }

  @Test(arguments: [
    ("(-)", "d:8:13: error: wrong number of operands, expected (- A B), found 0 operands"),
    ("(- 1 2 3)", "d:8:13: error: wrong number of operands, expected (- A B), found 3 operands"),
    ("(/ 1)", "d:8:13: error: wrong number of operands, expected (/ A B), found 1 operand"),
    ("(+)", "d:8:13: error: wrong number of operands, expected (+ A B …), found 0 operands"),
    (
      "()",
      "d:8:13: error: a numeric expression is missing, expected a number or a function, found '()'"
    ),
    ("?x", "d:8:13: error: a name is missing, expected a function, found '?x'"),
    (
      "-",
      "d:8:13: error: arithmetic stands where a function should be, expected a function, found '-'"
    ),
    ("(+ 1 ?x)", "d:8:18: error: a name is missing, expected a function, found '?x'"),
  ])
  func mistakes(text: String, finding: String) {
    #expect(Findings.effect("(assign (f) \(text))") == [finding])
  }
}
