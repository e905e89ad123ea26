import Testing

@testable import Agents

/// Waiting for events, conditions, time and answers; deadlines of goals.
@Suite struct WaitingIntentionsTests {
  @Test func waitsEndForWhatTheyWaitFor() throws {
    let program = """
      !a. !b. !c. !d. !e. !f.
      +!a <- .wait({+x(N)}); .print(a, N).
      +!b <- .wait(x(M) & M > 1); .print(b, M).
      +!c <- .wait({+!h(K)}); .print(c, K).
      +!d <- .wait({+never}, 40, T); .print(d, T).
      +!e <- .wait({+never}, 50). -!e[error(E)] <- .print(E).
      +!f <- .wait(10); +x(1); .wait(10); +x(2); .wait(10); !h(7). +!h(_).
      """
    #expect(try run(program) == ["a1", "b2", "c7", "d40", "wait_timeout"])
  }

  static let examples: [Example] = [
    Example(
      "waits end in the order of their times",
      "!w(30). !w(10). !w(20). +!w(T) <- .wait(T); .print(T).", ["10", "20", "30"]),
    Example(
      "a condition that holds already is not waited for",
      "b(1). !s. +!s <- .wait(b(X)); .print(X).", ["1"]),
    Example(
      "an event that was before is waited for again",
      "!s. +!s <- +b; .wait({+b}, 5, T); .print(T).", ["5"]),
    Example(
      "who waits for an event binds by it",
      "!s. !t. +!s <- .wait({-b(X, Y)}); .print(X, Y). +!t <- +b(1, 2); .wait(5); -b(1, _).", ["12"]
    ),
    Example(
      "a failure can be waited for",
      "!s. !t. +!s <- .wait({-!g}); .print(failed). +!t <- .wait(2); !g. +!g <- .fail. -!g <- .print(handled).",
      ["failed", "handled"]),
    Example(
      "several may wait for one event",
      "!s(1). !s(2). !t. +!s(N) <- .wait({+go}); .print(N). +!t <- .wait(5); +go.", ["1", "2"]),
    Example(
      "a wait that is dropped does nothing later",
      "!s. !t. +!s <- .wait(10); .print(no). +!t <- .wait(5); .drop_intention(s); .wait(20); .print(t).",
      ["t"]),
    Example(
      "a goal in time has no deadline any more",
      "!s. +!s <- !g[hard_deadline(10)]; .wait(30); .print(s). +!g <- .wait(5); .print(g). -!g <- .print(no).",
      ["g", "s"]),
    Example(
      "a deadline reaches a goal that waits for its turn",
      "!s. +!s <- !g[hard_deadline(5)]; .print(after). +!g <- !h; .print(no). +!h <- .wait(50). -!g[error(E)] <- .print(E).",
      ["deadline_reached", "after"]),
    Example(
      "the inner of two deadlines comes first",
      "!s. +!s <- !a[hard_deadline(50)]; .print(s). +!a <- !b[hard_deadline(5)]; .print(a). +!b <- .wait(90). -!b[error(E)] <- .print(b, E). -!a <- .print(no).",
      ["bdeadline_reached", "a", "s"]),
    Example(
      "what is planned for a time happens then",
      "!s. +!s <- .at(\"now +20\", {+!g(2)}); .at(\"now +10 ms\", {+!g(1)}); .print(s). +!g(N) <- .print(N).",
      ["s", "1", "2"]),
  ]

  @Test(arguments: examples) func waitsEndAsTheyShould(example: Example) throws {
    let printed = try run(example.program)
    #expect(printed == example.output)
  }
}
