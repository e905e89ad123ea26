import Testing

@Suite struct PlanLibraryTests {
  /// Plans without a label have made-up names, which two agents give alike.
  @Test func plansFromOthersReplaceNoneOfOnesOwn() throws {
    let result = try transcript([
      "a": """
      !s.
      +!s <- .send(b, askHow, {+!twice(_, _)}, Plans); .add_plan(Plans, b); !twice(4, X); .print(X);
         !mine.
      +!mine <- .print(mine).
      """,
      "b": """
      +!other.
      +!twice(X, Y) <- Y = 2 * X.
      """,
    ])
    #expect(result.lines == ["a: 8", "a: mine"])
  }

  @Test func programsSelectPlansWithVariables() throws {
    #expect(
      try run(
        """
        select__option({+!g(N)[source(_)]}, Plans, P) :- .nth(N, Plans, P).
        !s. +!s <- !g(1); !g(0).
        @a +!g(X) <- .print(a, X).
        @b +!g(X) <- .print(b, X).
        """) == ["b1", "a0"])
  }
}
