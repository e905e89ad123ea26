import AgentSpeak
import Testing

@testable import Agents

/// What each step of a body does.
@Suite struct ExecuteIntentionTests {
  static let examples: [Example] = [
    Example(
      "goals give values back",
      "!s. +!s <- !f(2, X, Y); .print(X, Y). +!f(N, M, f(M, Z)) <- M = N + 1; Z = x.", ["3f(3,x)"]),
    Example(
      "variables of caller and called are different ones",
      "!s. +!s <- X = 1; !g(Y); .print(X, Y). +!g(X) <- X = 2; Y = 3; .print(X, Y).", ["23", "12"]),
    Example(
      "two variables that a goal makes one stay one",
      "!s. +!s <- !same(X, Y); X = 4; .print(Y). +!same(A, A).", ["4"]),
    Example(
      "a goal of its own intention leaves the caller going on, with a plan or without",
      "!s. +!s <- !!g(X); .print(after); !!nix; .print(end). +!g(X) <- X = 1; .print(X).",
      ["after", "1", "end"]),
    Example(
      "goals may be variables",
      "!s. +!s <- G = g(1); !G; !!G; !G[x]. +!g(X)[x] <- .print(noted, X). +!g(X) <- .print(X).",
      ["1", "1", "noted1"]),
    Example(
      "a test binds by its first answer",
      "b(1). b(2). !s. +!s <- ?b(X); ?b(Y) & Y > X; .print(X, Y).", ["12"]),
    Example(
      "a test of one literal without answer may have a plan",
      "k(1). !s. +?q(X) <- X = 5. +?k(X) <- X = no. +!s <- ?k(A); ?q(B); .print(A, B).", ["15"]),
    Example(
      "a test of more than one literal has none",
      "!s. +?q(X) <- X = 5. +!s <- ?(q(X) & true); .print(no). -!s[error(E)] <- .print(E).",
      ["test_goal_failed"]),
    Example(
      "contexts and conditions use no plans for tests",
      "!s. +?q <- .print(no). +!s : q <- .print(no). +!s <- if (q) { .print(no) } else { .print(yes) }.",
      ["yes"]),
    Example("a test may be a variable", "b(3). !s. +!s <- Q = b(X); ?Q; .print(X).", ["3"]),
    Example("conditions are steps", "!s. +!s <- X = 3; X > 2; not X > 5; true; .print(X). ", ["3"]),
    Example(
      "bodies are values",
      "!s. +!s <- A = { .print(a); .print(b) }; A; !run({ .print(c) }). +!run(B) <- B; .print(d).",
      ["a", "b", "c", "d"]),
    Example(
      "bodies may be of a goal or a belief alone",
      "!s. +!s <- A = { !g }; A; B = { +b(1); }; B; ?b(X); .print(X). +!g <- .print(g).",
      ["g", "1"]),
    // Control structures.
    Example(
      "conditions are asked in turn",
      "!s. +!s <- for (.range(N, 1, 4)) { if (N == 1) { .print(one) } elif (N < 3) { .print(few) } elif (N < 4) { .print(some) } else { .print(many) } }.",
      ["one", "few", "some", "many"]),
    Example(
      "what a condition binds stays", "b(7). !s. +!s <- if (b(X)) { Y = X + 1 }; .print(X, Y).",
      ["78"]),
    Example(
      "an 'if' without 'else' may do nothing",
      "!s. +!s <- if (false) { .print(no) }; if (true) { }; .print(end).", ["end"]),
    Example(
      "'while' asks anew each time",
      "n(0). !s. +!s <- while (n(X) & X < 3) { -+n(X + 1); .print(X) }; ?n(Y); .print(end, Y).",
      ["0", "1", "2", "end3"]),
    Example(
      "'for' takes all answers, each with the variables as before it",
      "b(1). b(2). !s. +!s <- for (b(X)) { Y = X * 2; .print(X, Y) }; X = free; Y = too; .print(X, Y).",
      ["12", "24", "freetoo"]),
    Example(
      "'for' without answers does nothing", "!s. +!s <- for (nix(X)) { .print(X) }; .print(end).",
      ["end"]),
    Example(
      "what a 'for' adds on the way is not looked at",
      "b(1). b(2). !s. +!s <- for (b(X)) { +b(X + 10) }; .count(b(_), N); .print(N).", ["4"]),
    Example(
      "structures nest",
      "!s. +!s <- for (.member(X, [1, 2])) { for (.member(Y, [a, b])) { if (X == 2) { .print(X, Y) } } }.",
      ["2a", "2b"]),
    Example(
      "goals may be posted in structures",
      "!s. +!s <- for (.member(X, [1, 2])) { !double(X, Y); .print(Y) }. +!double(X, Y) <- Y = X * 2.",
      ["2", "4"]),
    // Fork and join.
    Example(
      "both branches run, in turns, before the next step",
      "!s. +!s <- (.print(a1); .print(a2)) |&| (.print(b1); .print(b2)); .print(end).",
      ["a1", "b1", "a2", "b2", "end"]),
    Example(
      "branches give values", "!s. +!s <- !g(X) |&| Y = 2; .print(X, Y). +!g(1) <- .wait(5).",
      ["12"]),
    Example(
      "of alternatives the first that ends is enough",
      "!s. +!s <- (.wait(50); .print(no)) ||| (.wait(1); .print(fast)); .print(end).",
      ["fast", "end"]),
    Example(
      "of alternatives one may fail", "!s. +!s <- .fail ||| (.wait(1); .print(b)); .print(end).",
      ["b", "end"]),
    Example(
      "if a branch of several fails, the others are dropped and the goal fails",
      "!s. +!s <- (.wait(1); .fail) |&| (.wait(5); .print(no)); .print(no). -!s[error(E)] <- .wait(20); .print(E).",
      ["ia_failed"]),
    Example(
      "failure in a branch is first offered to plans of the branch",
      "!s. +!s <- !g |&| .print(b); .print(end). +!g <- .fail. -!g <- .print(caught).",
      ["b", "caught", "end"]),
    Example(
      "alternatives and branches nest",
      "!s. +!s <- (.wait(9); X = 1) ||| (Y = 2 |&| Z = 3); .print(Y, Z).", ["23"]),
  ]

  @Test(arguments: examples) func stepsDoWhatTheyShould(example: Example) throws {
    let printed = try run(example.program)
    #expect(printed == example.output)
  }

  // MARK: Turns

  @Test func intentionsTakeTurnsStepByStep() throws {
    let two =
      "!a. !b. +!a <- .print(a1); .print(a2); .print(a3). +!b <- .print(b1); .print(b2); .print(b3)."
    #expect(try run(two) == ["a1", "a2", "b1", "a3", "b2", "b3"])
    let three = """
      !s.
      +!s <- !!work(a, 3); !!work(b, 3); !!work(c, 3).
      +!work(_, 0).
      +!work(Who, N) <- .print(Who, N); !work(Who, N - 1).
      """
    #expect(try run(three) == ["a3", "b3", "c3", "a2", "b2", "c2", "a1", "b1", "c1"])
  }

  private func cycles(_ program: String) throws -> Int {
    let society = Society(output: Society.Output(print: { _, _ in }))
    society.add("a", program: try AgentProgram(SourceText(program)))
    society.run()
    return society.agent("a")?.cycle ?? 0
  }

  /// A goal is posted in one cycle; in the next its plan is found and does its first step.
  @Test func aGoalTakesACycle() throws {
    let count = "+!c(0). +!c(N) <- !c(N - 1)."
    #expect(try cycles("!c(1100). " + count) - cycles("!c(100). " + count) == 1000)
    let fib = "+!f(N, 1) : N < 2. +!f(N, F) <- !f(N - 1, A); !f(N - 2, B); F = A + B."
    // 465 goals more, each with a cycle for its event and one for its last step or the sum.
    let (goals, fewer) = (1973, 177)
    #expect(try cycles("!f(15, _). " + fib) - cycles("!f(10, _). " + fib) == 2 * (goals - fewer))
  }

  /// A last goal of the same predicate takes the place of its caller, whatever stands in between.
  @Test(arguments: ["!c(N - 1)", "X = N - 1; !c(X)", "if (true) { !c(N - 1) }", "+b; !c(N - 1)"])
  func lastGoalsTakeNoRoom(step: String) throws {
    let program = """
      !c(100000).
      +!c(0) <- .current_intention(intention(_, Stack)); .length(Stack, Depth); .print(Depth).
      +!c(N) <- \(step).
      """
    #expect(try run(program, cycles: 1_000_000) == ["1"])
  }

  @Test func atomicPlansKeepTheirTurn() throws {
    let program = """
      !a. !b.
      @x[atomic] +!a <- .print(a1); !c; .print(a3). +!c <- .print(a2).
      +!b <- .print(b1); .print(b2).
      """
    #expect(try run(program) == ["a1", "a2", "a3", "b1", "b2"])
  }
}
