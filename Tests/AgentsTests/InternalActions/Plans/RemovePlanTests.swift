import Testing

@Suite struct RemovePlanTests {
  /// With a source, plans from others stay.
  @Test func plansOfASourceAreRemoved() throws {
    #expect(
      try run(
        """
        !s.
        +!show <- .relevant_plans({+!g}, _, L); .findall(N, .member(N[source(_)], L), M); .print(M).
        +!s
          <- .add_plan({@a +!g <- x}); .add_plan({@b +!g <- x}, bob); .add_plan({@c +!g <- x}, bob);
             !show; .remove_plan([a, b], bob); !show; .remove_plan(a); !show;
             .relevant_plans({+!g}, _, L); .remove_plan(L); !show.
        """) == [
          "[a,b,c]", "[a,c]", "[c]", "[]",
        ])
  }

  /// A variable as the trigger asks for all plans of its kind.
  @Test func allPlansForGoalsAreRelevant() throws {
    #expect(
      try run(
        """
        !s.
        @a[test] +!one(X) : X > math.round(X / 2) <- math.median([a]); .print(X).
        @b +!two <- x.
        @c[test] +?three <- x.
        +!s <- .relevant_plans({+!_}, P, L); for (.member(N[test], L)) { .print(N) };
          .member({@a[test] +!G : C <- B}, P); G =.. [F,_,_]; .print(F).
        """) == ["a", "one"])
  }
}
