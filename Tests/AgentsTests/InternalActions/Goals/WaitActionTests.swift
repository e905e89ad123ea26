import Testing

@Suite struct WaitActionTests {
  /// An event as a text has the variables of the plan.
  @Test func eventsMayBeTexts() throws {
    #expect(
      try run(
        """
        !s.
        +!t <- .wait(5); +pos(1, 2); .wait(5); +pos(1, 3).
        +!s <- !!t; .wait("+pos(X,Y)", 500); .print(X, Y); .wait("+pos(1,Z)[source(self)]"); .print(Z).
        """) == ["12", "3"])
  }

  /// A goal with a focus of its own has a deadline, too.
  @Test func deadlinesHoldForGoalsWithTheirOwnFocus() throws {
    #expect(
      try run(
        """
        !s.
        +!g(N) <- .wait(N); .print(N).
        -!g(N)[error(E)] <- .print(N, E).
        +!s <- !!g(50)[hard_deadline(20)]; !!g(10)[hard_deadline(20)]; .wait(100); .print(end).
        """) == ["10", "50deadline_reached", "end"])
  }
}
