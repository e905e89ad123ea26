import AgentSpeak
import Agents
import Testing

@Suite struct GoalPatternsTests {
  /// Single-minded: tries until the goal is believed reached, or believed impossible.
  @Test func singleMindedCommitmentEnds() throws {
    let program = """
      tries(0).
      !s(a). !s(b).
      +!s(X) <- !got(X); .print(X, " reached").
      -!s(X) <- .print(X, " given up").
      { begin smc(got(X), hopeless(X)) }
      +!got(a) : tries(N) & N < 3 <- -+tries(N+1); .fail.
      +!got(a) <- +got(a).
      +!got(b) <- +hopeless(b).
      { end }
      """
    #expect(try run(program).sorted() == ["a reached", "b given up"])
  }

  @Test func whatIsImpossibleIsNotTried() throws {
    #expect(
      try run(
        """
        no.
        !s. +!s <- !g. -!s <- .print(no).
        { begin smc(g, no) } +!g <- .print(trying). { end }
        """) == ["no"])
  }

  /// Each pattern with a program that shows what it adds to the plans in its block.
  @Test(arguments: [
    (
      "declarative: what is so is not done again, and a plan that does not bring it about fails",
      """
      { begin dg(g) } +!g : work <- .print(work); +g. +!g <- .print(idle). { end }
      !s. +!s <- !t; +work; !t; !t.
      +!t <- !g; .print(reached). -!t <- .print(failed).
      """, ["idle", "failed", "work", "reached", "reached"]
    ),
    (
      "declarative: the goal succeeds as soon as it is so",
      """
      { begin dg(g) } +!g <- +g; .print(never). { end }
      !s. +!s <- !g; .print(reached).
      """, ["reached"]
    ),
    (
      "backtracking: tries again after a failure",
      """
      { begin bdg(g) } +!g : n(3) <- +g. +!g : n(X) <- .print(X); -+n(X+1); .fail. { end }
      n(1). !s. +!s <- !g; .print(reached).
      """, ["1", "2", "reached"]
    ),
    (
      "exclusive backtracking: tries each plan once",
      """
      { begin ebdg(g) } +!g <- .print(one). +!g : no <- .print(two). +!g <- .print(three); +g. { end }
      !s. +!s <- !g; .print(reached). -!s <- .print(failed).
      """, ["one", "three", "reached"]
    ),
    (
      "blind commitment: tries again even without an applicable plan",
      """
      { begin bc(g) } +!g : key <- .print(open); +g. { end }
      !s. +!s <- !!t; !g; .print(reached). +!t <- .wait(10); +key.
      """, ["open", "reached"]
    ),
    (
      "relativised commitment: ends when its motive goes",
      """
      { begin rc(g, motive) } +!g <- .wait(20). { end }
      motive. !s. +!s <- !!t; !g; .print(gone_on). -!s <- .print(failed). +!t <- .wait(50); -motive.
      """, ["gone_on"]
    ),
    (
      "open-minded commitment: ends when it is impossible",
      """
      { begin omc(g, broken, motive) } +!g <- .wait(20). { end }
      motive. !s. +!s <- !!t; !g; .print(no). -!s <- .print(failed). +!t <- .wait(50); +broken.
      """, ["failed"]
    ),
    (
      "open-minded commitment: ends when its motive goes",
      """
      { begin omc(g, broken, motive) } +!g <- .wait(20). { end }
      motive. !s. +!s <- !!t; !g; .print(gone_on). -!s <- .print(no). +!t <- .wait(50); -motive.
      """, ["gone_on"]
    ),
    (
      "maintenance: what ceases to be so is restored, however often that takes",
      """
      { begin mg(light) }
      +!light : n(X) & X < 3 <- .print(try, X); -+n(X+1). +!light <- +light; .print(never).
      { end }
      n(1). !s. +!s <- ?light; -light; .wait(50); ?light; .print(on_again).
      """, ["try1", "try2", "on_again"]
    ),
    (
      "maintenance with a pattern of its own",
      """
      { begin mg(light, bdg(light)) } +!light <- .print(restored); +light. { end }
      !s. +!s <- -light; .wait(5); ?light; .print(on_again).
      """, ["restored", "on_again"]
    ),
    (
      "sequenced adoption: goals of events are achieved one after the other",
      """
      { begin sga("+order(X)", "open", serve(X)) }
      +!serve(2) <- .print(no, 2); .fail.
      +!serve(X) <- .print(begin, X); .wait(10); .print(end, X).
      { end }
      open. !s. +!s <- ++order(1); ++order(2); ++order(3); .wait(100); -open; ++order(4).
      """, ["begin1", "end1", "no2", "begin3", "end3"]
    ),
    (
      "sequenced adoption, its event in braces",
      "{ begin sga({+a}, true, h) } +!h <- .print(h). { end } !s. +!s <- +a.", ["h"]
    ),
  ])
  func patternsWrapPlans(what: String, program: String, lines: [String]) throws {
    #expect(try run(program) == lines, "\(what)")
  }

  @Test(arguments: [
    ("{ begin smc(g) } { end }", "a.asl:1:9: error: the pattern 'smc' needs more arguments"),
    ("{ begin bc } { end }", "a.asl:1:9: error: the pattern 'bc' needs a goal"),
    ("{ begin bc(g, nix) } { end }", "a.asl:1:9: error: there is no pattern 'nix'"),
  ])
  func wrongPatternsAreNamed(text: String, finding: String) {
    #expect(throws: DiagnosticsError.self) {
      do {
        _ = try AgentProgram(SourceText(text, name: "a.asl"))
      } catch let error as DiagnosticsError {
        #expect(error.diagnostics.map(\.description) == [finding])
        throw error
      }
    }
  }
}
