import AgentSpeak
import Testing

@Suite struct ParserTests {
  func findings(_ text: String) -> [String] {
    ProgramReader.read(SourceText(text, name: "a.asl")).diagnostics.map(\.description)
  }

  @Test func everyErrorOfAFileIsFound() {
    let reading = ProgramReader.read(
      SourceText(
        """
        b(1.
        c(2).
        +!g <- .print("x") !h.
        +!h : X > <- a.
        X.
        !.print.
        d(3).
        """, name: "a.asl"))
    #expect(
      reading.diagnostics.map(\.rendered) == [
        """
        a.asl:1:4: error: expected ')' to close the arguments, found '.'
        b(1.
           ^
        """,
        """
        a.asl:3:20: error: expected '.' behind the plan, found '!'
        +!g <- .print("x") !h.
                           ^
        """,
        """
        a.asl:4:11: error: expected a term, found '<-'
        +!h : X > <- a.
                  ^
        """,
        """
        a.asl:5:1: error: a variable cannot be a belief
        X.
        ^
        """,
        """
        a.asl:6:2: error: the internal action '.print' cannot be a goal or a belief
        !.print.
         ^
        """,
      ])
    #expect(reading.value.map { ProgramWriter.text($0) } == "c(2).\nd(3).\n")
  }

  @Test(arguments: [
    ("b(\"abc).", "a.asl:1:3: error: this string does not end"),
    ("/* b(1).", "a.asl:1:1: error: this comment does not end"),
    ("b('x\n).", "a.asl:1:3: error: this quoted name does not end in its line"),
    ("b(é).", "a.asl:1:3: error: the character 'é' means nothing here"),
    ("~.print(1).", "a.asl:1:2: error: the internal action '.print' cannot be negated with '~'"),
    ("+!g <- .print[a].", "a.asl:1:8: error: the internal action '.print' cannot have annotations"),
    ("+!g <- 3.", "a.asl:1:8: error: expected an action, a goal, a test, a belief or a condition"),
    ("{ begin bdg(g) } +!g.", "a.asl:1:9: error: this block has no '{ end }'"),
    ("+!g", "a.asl:1:4: error: expected '.' behind the plan, found the end of the file"),
    (
      "b([1|2]).",
      "a.asl:1:6: error: expected a variable or a list as the rest of a list, found '2'"
    ),
  ])
  func saysWhatIsWrong(text: String, finding: String) {
    #expect(findings(text).first == finding)
  }

  @Test func linesBehindAStringWithoutEndAreRead() {
    let found = findings("+!z <- .print(\"no end).\n+!a <- x.\n+!b <- y z.")
    #expect(found.first == "a.asl:1:15: error: this string does not end")
    #expect(
      found.last == "a.asl:3:10: error: expected '.' behind the plan, found 'z'", "\(found)")
  }

  @Test func longLinesAreShownInPart() {
    let text =
      "b(" + String(repeating: "x,", count: 500) + "1 2" + String(repeating: ",y", count: 500)
    let shown = ProgramReader.read(SourceText(text, name: "a")).diagnostics.first?.rendered ?? ""
    let lines = shown.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("…x,x,") && lines[1].hasSuffix("…") && lines[1].count == 202)
    #expect(lines[1].dropFirst(lines[2].count - 1).first == "2")
  }

  @Test(arguments: [
    ("f(", ")"), ("[", "]"), ("(", ")"), ("- ", ""), ("not (", ")"), ("x[", "]"),
    ("2**", ""),
  ])
  func deepNestingIsAnError(open: String, close: String) {
    deepNestingIsAnError(open, close, depth: 100_000)
  }

  @Test(arguments: [
    ("[x|[", "]]"), ("{ a(", ") }"), ("f(x,[{ a; b(", ")}])"), ("{ +!g : c <- b(", ") }"),
    ("{ h :- b(", ") }"), ("x[source(", ")]"), ("N::f(x,", ")"), ("math.abs(", ")"), ("1-(", ")"),
  ])
  func deepNestingOfSeveralKindsIsAnError(open: String, close: String) {
    deepNestingIsAnError(open, close, depth: 10_000)
  }

  private func deepNestingIsAnError(_ open: String, _ close: String, depth: Int) {
    let text =
      "b(" + String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
      + ")."
    #expect(findings(text).first?.hasSuffix("error: this nests more than 256 deep") == true)
  }

  @Test func deepBodiesAreAnError() {
    let text = "+!g <- " + String(repeating: "if (a) { ", count: 100_000) + "b."
    #expect(findings(text).first?.hasSuffix("error: this nests more than 256 deep") == true)
    let sum = "+!g <- X = " + String(repeating: "1+", count: 100_000) + "1."
    #expect(
      findings(sum).first?.hasSuffix("error: this expression nests more than 1000 deep") == true)
    let parentheses = "+!g <- " + String(repeating: "(", count: 100_000) + "!b."
    #expect(findings(parentheses).first?.hasSuffix("error: this nests more than 256 deep") == true)
  }

  @Test(arguments: [
    "while (a) { ", "for (a) { ", "(", "!x; (", "a |&| (", "a ||| (", "+{ +!g <- ",
    "if (a) { b } else { ",
    ".fork(and, { ", "+b[",
  ])
  func deepBodiesOfAllKindsAreAnError(open: String) {
    let text = "+!g <- " + String(repeating: open, count: 10_000) + "b."
    #expect(findings(text).first?.hasSuffix("error: this nests more than 256 deep") == true)
  }

  @Test func deepSubplansAndBlocksAreAnError() {
    let subplans = "+!g." + String(repeating: " { +!g.", count: 10_000)
    #expect(findings(subplans).first?.hasSuffix("error: this nests more than 256 deep") == true)
    let blocks = String(repeating: "{ begin dg(g) } ", count: 10_000)
    #expect(findings(blocks).last == "a.asl:1:809: error: blocks nest more than 50 deep")
  }

  /// A chain of cases is not deep as it is written, but as it is carried out.
  @Test func manyCasesAreAnError() {
    let text = "+!g <- if (a) { b }" + String(repeating: " elif (a) { b }", count: 10_000) + "."
    #expect(findings(text).first?.hasSuffix("error: this 'if' has too many cases") == true)
  }

  @Test func longTermsAreNotDeep() throws {
    let list = "b([" + String(repeating: "1,", count: 100_000) + "1])."
    let chain = "b :- " + String(repeating: "a & ", count: 100_000) + "c."
    for text in [list, chain] {
      let program = try ProgramReader.read(SourceText(text)).get()
      #expect(program.parts.count == 1)
      #expect(ProgramWriter.text(program).utf8.count >= text.utf8.count / 2)
    }
  }

  @Test func namespacesOfBlocksAndFiles() throws {
    let text =
      "{begin namespace(n)} b(a). +!g : c(X) <- .print(x); default::d. {end} e(this_ns::f(1))."
    let program = try ProgramReader.read(
      SourceText(text), options: ReadingOptions(namespace: "m")
    ).get()
    #expect(
      ProgramWriter.text(program) == """
        { begin namespace(n) }
        n::b(a).
        +!n::g : n::c(X) <- .print(x); default::d.
        { end }
        m::e(m::f(1)).

        """)
  }

  /// `this_ns` is the name of the namespace; one that is local to a file has another name in each namespace
  /// that the file is read into. Labels belong to namespaces, too.
  @Test func namespacesOfModules() throws {
    let text = """
      {namespace(own, local)} @l +!g <- .print(this_ns); +own::b; !n::h.
      {begin namespace(own)} @l +!g(this_ns). {end}
      """
    let program = try ProgramReader.read(
      SourceText(text, name: "lib/my_file.asl"),
      options: ReadingOptions(namespace: "m", separatesNamespaces: true)
    ).get()
    #expect(
      ProgramWriter.text(program) == """
        { namespace(own,local) }
        @m::l +!m::g <- .print(m); +own__myfile_m::b; !n::h.
        { begin namespace(own) }
        @own__myfile_m::l +!own__myfile_m::g(own__myfile_m).
        { end }

        """)
  }

  /// The label of a plan in a term may be a variable; that of a plan of the program may not.
  @Test func labelsOfPlansInTerms() throws {
    let text = "@l::m +!g <- P = { @L[a] +!T : C <- B }; Q = { @_ +!T }; R = { @k +!h : true }.\n"
    let program = try ProgramReader.read(SourceText(text)).get()
    #expect(
      ProgramWriter.text(program)
        == "@l::m +!g <- (P = { @L[a] +!T : C <- B }); (Q = { @_ +!T }); (R = { @k +!h }).\n")
    #expect(
      findings("@L +!g <- a.") == ["a.asl:1:2: error: expected the label of a plan, found 'L'"])
  }
}
