import AgentSpeak
import Agents
import Testing

/// What no program can do: crash, or go on for ever where there is a limit.
@Suite struct LimitsTests {
  @Test func endlessRulesAreAnError() throws {
    #expect(
      try run(
        """
        p :- p. q(X) :- q(Y) & X = Y+1. r(N) :- .findall(X, r(N), _).
        !s.
        +!s <- !t(p); !t(q(_)); !t(r(1)).
        +!t(G) <- ?G.
        -!t(_)[error(E)] <- .print(E).
        """) == ["recursion_limit", "recursion_limit", "recursion_limit"])
  }

  @Test func deepRecursionInRulesIsNone() throws {
    #expect(
      try run("down(0). down(N) :- N > 0 & down(N-1). !s. +!s <- ?down(100000); .print(ok).") == [
        "ok"
      ])
  }

  /// The time of a run ends a query, too, and an interruption does.
  @Test(arguments: [false, true]) func aQueryWithoutEndIsGivenUp(isInterrupted: Bool) throws {
    var lines: [String] = []
    let society = Society(
      output: Society.Output(print: { lines.append($1) }, log: { lines.append($1) }))
    society.add(
      "a",
      program: try AgentProgram(
        SourceText(
          "n(1). n(X) :- n(Y) & X = Y+1. !s. +!s <- .findall(X, n(X), L). -!s[error(E)] <- .print(E)."
        )))
    if isInterrupted { society.interruption = { true } }
    let limits = Society.Limits(seconds: isInterrupted ? nil : 0.05, endsQueries: true)
    #expect(society.run(limits) == .timeLimit)
    society.interruption = nil
    // On a busy machine the time may be over before the query has begun.
    var end = Society.End.timeLimit
    while end == .timeLimit {
      end = society.run(Society.Limits(seconds: 0.05, endsQueries: true))
    }
    #expect(end == .idle)
    #expect(lines == ["interrupted"])
  }

  @Test func anEndlessPlanLetsOthersGoOn() throws {
    let lines = try run("!l. !s. +!l <- while (true) { X = 1 }. +!s <- .wait(5); .print(here).")
    #expect(lines == ["here"])
  }

  @Test func deepTermsAreBuiltAndPrinted() throws {
    #expect(
      try run(
        """
        !s.
        +!deep(0, T, T).
        +!deep(N, T, R) : N > 0 <- !deep(N-1, s(T), R).
        +!left(0, T, T).
        +!left(N, T, R) : N > 0 <- !left(N-1, s(T,1), R).
        -!left(_,_,_)[error(E)] <- .print(E).
        +!s <- !deep(20000, z, R); .term2string(R, S); .length(S, L); .print(L); R = R; !left(20000, z, _).
        """) == ["60001", "nesting_limit"])
  }

  @Test func termsThatContainThemselvesAreNotMade() throws {
    #expect(try run("!s. +!s <- X = f(X). -!s[error(E)] <- .print(E).") == ["constraint_failed"])
  }

  @Test(arguments: [
    ("!s.\n+!s <- .nix(1).", "a.asl:2:8: error: there is no internal action '.nix'"),
    ("r :- .nix.", "a.asl:1:6: error: there is no internal action '.nix'"),
    (
      "+!s : .send(a,tell,b).",
      "a.asl:1:7: error: the internal action '.send' cannot be a condition"
    ),
    ("{ begin nix(g) } { end }", "a.asl:1:9: error: there is no directive 'nix'"),
    (
      "{ include(\"nix.asl\") }",
      "a.asl:1:3: error: the file \"nix.asl\" cannot be read: no such file or directory"
    ),
    ("@p +!g.\n@p +!h.", "a.asl:2:1: error: there is already a plan '@p'"),
  ])
  func programsAreCheckedWhenLoaded(text: String, finding: String) {
    #expect {
      _ = try AgentProgram(SourceText(text, name: "a.asl"))
    } throws: { error in
      (error as? DiagnosticsError)?.diagnostics.map(\.description) == [finding]
    }
  }
}
