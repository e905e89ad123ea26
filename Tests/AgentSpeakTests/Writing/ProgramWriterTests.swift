import AgentSpeak
import TestSupport
import Testing

/// What is written reads back as the same program: writing that again gives the same text.
@Suite struct ProgramWriterTests {
  static let texts: [(String, String)] = [
    ("b(1). b(X)[a,source(self)].", "b(1).\nb(X)[a,source(self)].\n"),
    ("~p(\"a \\\"q\\\"\", 'Quoted Atom').", "~p(\"a \\\"q\\\"\",'Quoted Atom').\n"),
    ("anc(X,Y) :- p(X,Z) & anc(Z,Y) | not q.", "anc(X,Y) :- ((p(X,Z) & anc(Z,Y)) | not (q)).\n"),
    ("!go(1+2*3-4).", "!go(((1+(2*3))-4)).\n"),
    ("!x(-2**2, 2**3**2, 7 div -N mod 3).", "!x((-2**2),(2**(3**2)),((7 div (-N)) mod 3)).\n"),
    (
      "@l[atomic] +!g(X) : X > 1 <- a; !b; !!c; ?d; +e; -f; -+g; ++h; --i; +<j; +>k.",
      "@l[atomic] +!g(X) : (X > 1) <- a; !b; !!c; ?d; +e; -f; -+g; ++h; --i; +<j; +>k.\n"
    ),
    ("@[atomic] -?g.", "@[atomic] -?g.\n"),
    ("^!g[state(S)[reason(R)]] <- .print(S).", "^!g[state(S)[reason(R)]] <- .print(S).\n"),
    (
      "+!g <- if (a) { b } elif (c) { d } else { e } for (x(X)) { f; } while (true) { h }; i.",
      "+!g <- .if_then_else(a,{ b },{ .if_then_else(c,{ d },{ e }) }); .foreach(x(X),{ f }); "
        + ".loop(true,{ h }); i.\n"
    ),
    (
      "+!g <- a |&| b ||| (c; !d).",
      "+!g <- .fork(or,{ .fork(and,{ a },{ b }) },{ c; !d }).\n"
    ),
    (
      "+!g <- .add_plan({ @p +!h : c(X) <- .print(X); !k }); A = { b; !c }; A; B = {+!t}; R = {h(X) :- b(X)}.",
      "+!g <- .add_plan({ @p +!h : c(X) <- .print(X); !k }); (A = { b; !c }); A; (B = { +!t }); "
        + "(R = { h(X) :- b(X) }).\n"
    ),
    ("+!g <- .fork(and, { }, {+a; +b}).", "+!g <- .fork(and,{ },{ +a; +b }).\n"),
    (
      "+!ns::g(X) : N::b(X) & N::~c <- ::d; default::e.",
      "+!ns::g(X) : (N::b(X) & N::~c) <- d; e.\n"
    ),
    ("l([1,[2,x]|T], [A|B], [], [(a & b)]).", "l([1,[2,x]|T],[A|B],[],[(a & b)]).\n"),
    (
      "+!g(X) <: done(X) <- a. { +!s <- b(X). @q +e(Y). }",
      "+!g(X) <: done(X) <- a. {\n  +!s <- b(X).\n  @q +e(Y).\n}\n"
    ),
    (
      "{ include(\"f.asl\", n) } { begin ebdg(g) } +!g <- a. { end }",
      "{ include(\"f.asl\",n) }\n{ begin ebdg(g) }\n+!g <- a.\n{ end }\n"
    ),
    ("+b[|T] <- p[a|T] = X[c].", "+b[|T] <- (p[a|T] = X[c]).\n"),
    ("x(1e10, 1.0e-5, 12345678.9, .5, 1/0).", "x(10000000000,1.0E-5,1.23456789E7,0.5,(1/0)).\n"),
  ]

  @Test(arguments: texts) func writesWhatWasRead(text: String, written: String) throws {
    let program = try ProgramReader.read(SourceText(text)).get()
    #expect(ProgramWriter.text(program) == written)
    let again = try ProgramReader.read(SourceText(written)).get()
    #expect(ProgramWriter.text(again) == written)
  }

  @Test func bodiesOfOneBeliefAreTriggers() throws {
    let term = try TermReader.read(SourceText("{ +a }")).term
    #expect(term.description == "{ +a }")
    #expect(Trigger(term)?.literal.functor == "a")
  }
}
