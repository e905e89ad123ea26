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
}
