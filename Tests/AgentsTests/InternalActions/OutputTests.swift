import Testing

@testable import Agents

/// How terms are shown by `.print`.
@Suite struct OutputTests {
  @Test(arguments: [
    ("\"a b\", 1, c", "a b1c"), ("[\"a\", b]", "[\"a\",b]"), ("f(\"x\")", "f(\"x\")"), ("\"\"", ""),
    ("1.0, 2.50", "12.5"),
    ("1 + 2", "3"), ("f(2 * 3)", "f(6)"), ("p[b, 10, c]", "p[10,b,c]"), ("~p(1)", "~p(1)"),
    ("n::p", "n::p"), ("'A b'", "'A b'"),
    ("[1, 2 | [3]]", "[1,2,3]"), ("{ +!g : c <- a; !b }", "{ +!g : c <- a; !b }"),
    ("{ a; b }", "{ a; b }"), ("{+!g}", "{ +!g }"),
    ("(a & b) | not c", "((a & b) | not (c))"), ("x(X > 1)", "x((X > 1))"),
    ("\"two\\nlines\"", "two\nlines"), (#""a\tb""#, #"a\tb"#),
    (#""say \"x\"""#, "say \"x\""), ("[(not a)]", "[(not (a))]"),
    ("1/3, \" \", 1e-7", "0.3333333333333333 1.0E-7"), ("true, []", "true[]"),
  ])
  func termsAreShown(arguments: String, text: String) throws {
    let printed = try run("!s. +!s <- .print(\(arguments)).")
    #expect(printed == [text])
  }

  @Test func termsAreSortedInTheStandardOrder() throws {
    let program = """
      !s.
      +!s <- .sort([d(1), 7, "b", d, -2, [c], "a", c(5), [], c(2)], L); .print(L).
      """
    #expect(try run(program) == ["[-2,7,\"a\",\"b\",[],[c],c(2),c(5),d,d(1)]"])
  }
}
