import Testing

@Suite struct SuspendedTests {
  /// Each reason is a solution.
  @Test func reasonsAreTold() throws {
    #expect(
      try run(
        """
        !s.
        +!rest <- .wait(500).
        +!listen <- .wait({+bell(1)}).
        +!s
          <- !!rest; !!listen; .wait(10);
             for (.suspended(rest, R)) { .print(R) };
             .suspend(rest);
             for (.suspended(rest, R)) { .print(R) };
             for (.suspended(listen, R)) { .print(R) };
             .findall(R, .suspended(s, R), L); .print(L).
        """) == [
          "wait(\"\")[time(500)]", "suspended", "wait(\"\")[time(500)]", "wait(\"+bell(1)\")", "[]",
        ])
  }

  /// A goal can be suspended, resumed and ended before a plan for it is found: its states are told.
  @Test func goalsWithoutAPlanYetHaveStates() throws {
    #expect(
      try run(
        """
        !s.
        +!go(N) <- .print(N).
        ^!go(N)[state(S)] <- .print(N, S).
        +!s <- !!go(1); .suspend(go(1)); .wait(5); .resume(go(1)); .wait(5); !!go(2); .succeed_goal(go(2)).
        """) == [
          "1pending", "1suspended", "1resumed", "1", "1executing", "1achieved", "1finished",
          "2pending", "2achieved", "2finished",
        ])
  }
}
