import Testing

@Suite struct DoneTests {
  /// A plan for a belief that has a goal condition goes on until one of its subplans says that it is done.
  @Test func plansForBeliefsAreDone() throws {
    #expect(
      try run(
        """
        !s.
        +offer(N) <: false <- .print("waiting ", N). {
          +answer(A) <- .print(N, A); !note; .done; .print(never).
          +!note <- .print(noted).
        }
        +!s <- ++offer(1); .wait(5); ++answer(yes); .wait(5); ++answer(no); .wait(5); .print(end).
        """) == ["waiting 1", "1yes", "noted", "end"])
  }
}
