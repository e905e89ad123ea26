import Testing

@Suite struct IntentionQueryTests {
  /// In the context of a plan the current intention is the one that wants it; what is left of its body
  /// begins with the goal that it waits for.
  @Test func contextsSeeWhoAsks() throws {
    #expect(
      try run(
        """
        caller(Label, Goal, Step) :-
          .intention(_, _, [im(Label, {+!Goal[_|_]}, {Step; _}, _)|_], current).
        !s.
        @asks +!s <- !help(1); .print(end).
        +!help(N) : caller(_[code_line(L)], G, {!Step}) <- .print(L, " ", G, " ", Step).
        """) == ["4 s help(1)", "end"])
  }

  /// The step that runs is the first that is left; the values are those of the plan's variables.
  @Test func stacksShowWhatIsLeft() throws {
    #expect(
      try run(
        """
        !s.
        @p +!s
          <- X = 1; .intention(_, running, [im(_, T, {.intention(_,_,_,_); !g; R}, V)], current); !g;
             .print(X); T = {+!s[source(self)]}; R = {.print(1); _; _; _}; V = [map("X", 1)]; .print(same).
        +!g.
        """) == ["1", "same"])
  }
}
