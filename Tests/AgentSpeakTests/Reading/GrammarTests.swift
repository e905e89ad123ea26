import AgentSpeak
import Testing

/// The rules of the grammar: what is read, and as what it is written then.
@Suite struct GrammarTests {
  private func written(_ text: String) throws -> String {
    try String(ProgramWriter.text(ProgramReader.read(SourceText(text)).get()).dropLast())
  }

  @Test(arguments: [
    // Operators of terms: multiplication before addition, both from the left; powers from the right; a sign
    // binds tightest.
    ("1+2*3", "(1+(2*3))"), ("1-2-3", "((1-2)-3)"), ("8/4/2", "((8/4)/2)"),
    ("2**3**2", "(2**(3**2))"),
    ("-2**2", "(-2**2)"), ("-X**2", "((-X)**2)"), ("-(1+X)", "(-(1+X))"), ("+3", "3"),
    ("- - 3", "3"),
    ("7 div 2 mod 3", "((7 div 2) mod 3)"), ("(1+2)*3", "((1+2)*3)"), ("2*-X", "(2*(-X))"),
    ("math.sqrt(4)+math.pi", "(math.sqrt(4)+math.pi)"),
    // Logical operators: not, then and, then or, from the right.
    ("a & b & c", "(a & (b & c))"), ("a | b | c", "(a | (b | c))"), ("a & b | c", "((a & b) | c)"),
    ("not a & b", "(not (a) & b)"), ("not (a & b)", "not ((a & b))"),
    ("not X = 1", "not ((X = 1))"),
    ("(a | b) & c", "((a | b) & c)"), ("X > 1 & Y \\== 2", "((X > 1) & (Y \\== 2))"),
    ("X = 1 + 2", "(X = (1+2))"), ("L =.. [f,[],[]]", "(L =.. [f,[],[]])"), ("X <= Y", "(X <= Y)"),
    // Literals: namespace, strong negation, annotations.
    ("~p", "~p"), ("~p(1)[a]", "~p(1)[a]"), ("ns::p", "ns::p"), ("ns::~p(X)", "ns::~p(X)"),
    ("N::p", "N::p"), ("default::p", "p"), ("::p", "p"), ("X[a]", "X[a]"), ("~X", "~X"),
    ("N::X", "N::X"),
    ("p[b,10,a]", "p[10,a,b]"), ("p[a,a]", "p[a]"), ("p[a|T]", "p[a|T]"), ("p[]", "p"),
    ("p()", "p"),
    ("begin", "begin"), ("end(begin)", "end(begin)"), ("true", "true"), ("'not'", "'not'"),
    ("p[a[b[c]]]", "p[a[b[c]]]"), ("p(X)[source(Y)]", "p(X)[source(Y)]"),
    // Lists; what is logical in one needs parentheses.
    ("[]", "[]"), ("[1|T]", "[1|T]"), ("[1,2|[3]]", "[1,2,3]"), ("[1,2|[3|T]]", "[1,2,3|T]"),
    ("[a,(b & c)]", "[a,(b & c)]"), ("[X=1,not b]", nil), ("[a & b]", nil), ("[a|b]", nil),
    ("[not a]", nil), ("[(not a)]", "[(not (a))]"), ("[1|_]", "[1|_]"), ("[X > 1]", "[(X > 1)]"),
    // Terms in braces.
    ("{ }", "{ }"), ("{+!g}", "{ +!g }"), ("{+b}", "{ +b }"), ("{-?q(X)}", "{ -?q(X) }"),
    ("{^!g[state(S)]}", "{ ^!g[state(S)] }"), ("{a}", "{ a }"), ("{a; !b}", "{ a; !b }"),
    ("{+a; -b}", "{ +a; -b }"), ("{+!g : c}", "{ +!g : c }"), ("{+!g <- a; b}", "{ +!g <- a; b }"),
    ("{@l[x] +!g : c <- a}", "{ @l[x] +!g : c <- a }"),
    ("{h(X) :- b(X) & c}", "{ h(X) :- (b(X) & c) }"),
    ("{@l +b}", "{ @l +b }"), ("{{+b}}", "{ { +b } }"), ("{?q; X = 1}", "{ ?q; (X = 1) }"),
    // What is none of these.
    ("not not a", nil), ("a b", nil), ("X == Y == Z", nil), ("1 +", nil), ("p(,)", nil),
    ("not", nil),
    ("div", nil), ("if", nil), ("else", nil), ("~~p", nil), ("~.print", nil), (".print[a]", nil),
    ("p(1", nil), ("[1", nil), ("{a", nil), ("(a", nil), ("{+!g <- a : b}", nil), ("n::m::p", nil),
    ("", nil),
  ])
  func termsAreReadByTheirRules(text: String, written: String?) throws {
    let term = try? TermReader.read(SourceText(text))
    #expect(term.map { TermWriter.text($0.term, names: $0.variables) } == written)
  }

  @Test(arguments: [
    // Control structures are internal actions; a semicolon behind a block may be left out.
    ("if (a) { b }", ".if_then_else(a,{ b })"),
    ("if (a) { } else { b }", ".if_then_else(a,{ },{ b })"),
    (
      "if (a) { b } elif (c) { d } elif (e) { f } else { g }",
      ".if_then_else(a,{ b },{ .if_then_else(c,{ d },{ .if_then_else(e,{ f },{ g }) }) })"
    ),
    ("if (a) { b } c", ".if_then_else(a,{ b }); c"),
    ("if (a) { b }; c;", ".if_then_else(a,{ b }); c"),
    ("while (X < 2) { a; b; }", ".loop((X < 2),{ a; b })"),
    ("for (b(X) & c) { !g(X) }", ".foreach((b(X) & c),{ !g(X) })"),
    (
      "for (a) { while (b) { if (c) { d } } } e",
      ".foreach(a,{ .loop(b,{ .if_then_else(c,{ d }) }) }); e"
    ),
    // Fork and join: `|&|` binds tighter than `|||`, both tighter than `;`.
    ("a |&| b |&| c", ".fork(and,{ a },{ b },{ c })"),
    ("a ||| b ||| c", ".fork(or,{ a },{ b },{ c })"),
    ("a ||| b |&| c; d", ".fork(or,{ a },{ .fork(and,{ b },{ c }) }); d"),
    ("(a; b) |&| (c ||| d)", ".fork(and,{ a; b },{ .fork(or,{ c },{ d }) })"),
    ("!a |&| ?b |&| +c", ".fork(and,{ !a },{ ?b },{ +c; })"), ("(a; b); c", "a; b; c"),
    ("if (a) { b } |&| c", ".fork(and,{ .if_then_else(a,{ b }) },{ c })"),
    // Formulas.
    (
      "!g; !!g; ?b & c; +b; ++b; +<b; +>b; -b; --b; -+b",
      "!g; !!g; ?(b & c); +b; ++b; +<b; +>b; -b; --b; -+b"
    ),
    ("!X; !!X; +X; ?X; X; -+X[a]", "!X; !!X; +X; ?X; X; -+X[a]"),
    ("+{+!g <- a}; -{@p +!g}", "+{ +!g <- a }; -{ @p +!g }"),
    (
      "act; .ia(1); lib.ia; X = 1; X > 2; not b; true",
      "act; .ia(1); lib.ia; (X = 1); (X > 2); not (b); true"
    ),
    ("(X + 1) * 2 > 3", "(((X+1)*2) > 3)"), ("(X = 1 | X = 2)", "((X = 1) | (X = 2))"),
    ("!ns::g; !~g; +~b", "!ns::g; !~g; +~b"),
    ("!g[hard_deadline(50)]", "!g[hard_deadline(50)]"), ("a;", "a"),
    // What is none of these.
    ("a; ; b", nil), ("a b", nil), ("!1", nil), ("!\"a\"", nil), ("+[a]", nil), ("3", nil),
    ("\"a\"", nil), ("[a]", nil),
    ("!.print(1)", nil), ("+.print(1)", nil), ("-.print(1)", nil), ("!!.print(1)", nil),
    ("-+.print(1)", nil),
    ("?.print(1)", nil), ("if a { b }", nil), ("if (a) b", nil), ("else { b }", nil),
    ("while (a) { b", nil), ("a |&|", nil),
    ("||| a", nil), ("!(a)", nil), ("!g h", nil),
  ])
  func bodiesAreReadByTheirRules(text: String, written: String?) throws {
    let plan = try? self.written("+!p <- \(text).")
    #expect(plan == written.map { "+!p <- \($0)." })
  }

  @Test(arguments: [
    "b.", "b(1,X)[a].", "~b.", "n::b.", "h(X) :- b(X).", "h :- (a | not (b)).", "!g.", "!g(1)[a].",
    "!~g.", "+!g.", "+b.", "-b.",
    "+?q(X).", "-!g.", "-?q.", "^!g[state(S)].", "+!g : c.", "+!g <- a.", "+!g : c <- a; b.",
    "+!g <: c.", "+!g : c <: d <- a.",
    "@l +!g.", "@l[atomic,priority(3)] +!g.", "@[atomic] +!g.", "@begin +!g.", "@end[x] +!g.",
    "+X.", "+!X[a].", "+~b.", "+n::b.",
    "{ include(\"f.asl\") }", "{ namespace(n,local) }", "{ register_function(\"f\",1,\"p\") }",
    "{ begin dg(g) }\n+!g <- a.\n{ end }",
    "+!g <- a. {\n  +!h.\n  @s +b <- c.\n}", "+!g. {\n  +!h. {\n    -b.\n  }\n}",
  ])
  func partsOfProgramsAreReadByTheirRules(text: String) throws {
    #expect(try written(text) == text)
  }

  @Test(arguments: [
    ("b", "a:1:2: error: expected '.' behind the belief, found the end of the file"),
    ("X.", "a:1:1: error: a variable cannot be a belief"),
    ("1.", "a:1:1: error: expected a term, found '1'"),
    ("?q.", "a:1:1: error: expected a belief, a rule, a goal, a plan or a directive, found '?'"),
    ("b <- a.", "a:1:3: error: expected '.' behind the belief, found '<-'"),
    ("h :- .", "a:1:6: error: expected a term, found '.'"),
    ("h :- b", "a:1:7: error: expected '.' behind the rule, found the end of the file"),
    ("!g", "a:1:3: error: expected '.' behind the goal, found the end of the file"),
    ("!g <- a.", "a:1:4: error: expected '.' behind the goal, found '<-'"),
    ("!1.", "a:1:2: error: expected a term, found '1'"),
    ("@ +!g.", "a:1:3: error: expected the label of a plan, found '+'"),
    ("@p g.", "a:1:4: error: expected '+', '-' or '^' to begin a plan, found 'g'"),
    ("+!g <- a : c.", "a:1:10: error: expected '.' behind the plan, found ':'"),
    ("+!g <: a : c.", "a:1:10: error: expected '.' behind the plan, found ':'"),
    ("+!g <- a. { +!h <- b }", "a:1:22: error: expected '.' behind the plan, found '}'"),
    ("{ 1 }", "a:1:3: error: expected a term, found '1'"),
    ("{ begin dg(g) } +!g.", "a:1:9: error: this block has no '{ end }'"),
    ("n::1.", "a:1:4: error: expected a term, found '1'"),
    ("+!g <- if (a { b }.", "a:1:14: error: expected ')' behind the condition, found '{'"),
    ("+!g <- if (a) b.", "a:1:15: error: expected '{' to begin the block, found 'b'"),
    ("+!g <- { a.", "a:1:11: error: expected '}' to close the plan body, found '.'"),
    ("+!g <- (!a; b.", "a:1:14: error: expected ')' to close the formulas, found '.'"),
    (
      "+!g <- ?.print(1).",
      "a:1:9: error: the internal action '.print' cannot be a goal or a belief"
    ),
    ("p(1 2).", "a:1:5: error: expected ')' to close the arguments, found '2'"),
    ("p([1 2]).", "a:1:6: error: expected ']' to close the list, found '2'"),
    ("p[a.", "a:1:4: error: expected ']' to close the list, found '.'"),
    ("p((a).", "a:1:6: error: expected ')' to close the arguments, found '.'"),
    ("p(div).", "a:1:3: error: expected a term, found 'div'"),
  ])
  func saysWhatIsWrong(text: String, finding: String) {
    let found = ProgramReader.read(SourceText(text, name: "a")).diagnostics.map(\.description)
    #expect(found.first == finding)
  }

  /// Variables belong to their clause: in each they are numbered anew.
  @Test(arguments: [
    ("f(X,Y,X)", "f(_0,_1,_0)"), ("f(_,_)", "f(_0,_1)"), ("f(_a,_a)", "f(_0,_0)"),
    // A number alone tells numbered ones apart.
    ("f(_1,_1,_2)", "f(_0,_0,_1)"), ("f(_12a,_12b,_1)", "f(_0,_0,_1)"), ("f(_01,_1)", "f(_0,_0)"),
  ])
  func variablesOfOneNameAreOne(text: String, numbered: String) throws {
    #expect(try TermReader.read(SourceText(text)).term.description == numbered)
  }

  @Test(arguments: [
    ("12", 12.0), ("1.5", 1.5), (".5", 0.5), ("1e3", 1000), ("1.5e-3", 0.0015), ("-2", -2),
    ("1E2", 100),
    ("1e400", .infinity), ("0.1", 0.1),
  ])
  func numbersAreDoubles(text: String, value: Double) throws {
    #expect(try TermReader.read(SourceText(text)).term.numberValue == value)
  }

  @Test(arguments: [
    (#""a b""#, "a b"), (#""a\nb""#, "a\nb"), (#""say \"a\"""#, "say \"a\""),
    (#""a\tb""#, #"a\tb"#),
    (#""a\\b""#, #"a\\b"#), (#""\u00e4""#, #"\u00e4"#), ("\"ä\u{1F600}\"", "ä\u{1F600}"),
    ("\"\"", ""),
  ])
  func onlyLineEndsAndQuotesAreEscaped(text: String, value: String) throws {
    #expect(try TermReader.read(SourceText(text)).term.stringValue == value)
  }
}
